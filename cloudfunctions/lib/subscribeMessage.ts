import { cloud } from './cloud'
import type { Consent, Member } from './collections'
import type { Database } from './Database'
import type { MessageTemplate } from './messageTemplates'

/** What is told to those who asked, and where a tap on it leads. */
export interface Message {
  /** What it is about: the consents to it were kept under the same subject. */
  subject: string
  template: MessageTemplate
  /** By what each field is for; a field that the template lacks is left out. */
  says: Readonly<Record<string, string>>
  /** Path and query of the page. */
  page: string
}

const MOST_AT_ONCE = 100

/** WeChat cuts nothing: a `thing` beyond twenty characters is refused. */
const MOST_CHARACTERS = 20

/** Keeps that WeChat let us send this member one message about a subject. Twice is one. */
export async function keepConsent(
  { database, now }: { database: Database; now: Date },
  { _id: memberId, communityId }: Pick<Member, '_id' | 'communityId'>,
  subject: string,
): Promise<void> {
  const consent = { communityId, memberId, subject, state: 'waiting' as const, at: now }
  await database.insert('consents', { _id: consentIdOf(memberId, subject), ...consent })
}

/** The id of a member's consent about a subject. */
export function consentIdOf(memberId: string, subject: string): string {
  return `${memberId}_${subject}`
}

/**
 * Sends a message to those who wait for it, a hundred at a time; true once nobody waits any more.
 * A consent is used up before its message goes out, so that nobody ever gets two for one; a message
 * that WeChat does not take is not tried again.
 */
export async function sendConsented(database: Database, message: Message): Promise<boolean> {
  const waiting = await database.find('consents', {
    where: { subject: message.subject, state: 'waiting' },
    sort: [],
    limit: MOST_AT_ONCE,
    fields: ['_id', 'memberId'],
  })
  await Promise.all(waiting.map((consent) => sendOne(database, message, consent)))
  return waiting.length < MOST_AT_ONCE
}

async function sendOne(
  database: Database,
  message: Message,
  { _id, memberId }: Pick<Consent, '_id' | 'memberId'>,
): Promise<void> {
  const used = await database.update(
    'consents',
    _id,
    { state: 'waiting' },
    { set: { state: 'sent' } },
  )
  if (!used) return
  const member = await database.get('members', memberId)
  if (member?.state !== 'active' || member.muted) return
  await send(member.openid, message)
}

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
async function send(touser: string, { template, says, page }: Message): Promise<void> {
  const said = Object.entries(template.fields).flatMap(([what, field]) => {
    const value = says[what]
    return value === undefined ? [] : [[field, { value: fitting(field, value) }] as const]
  })
  const data = Object.fromEntries(said)
  try {
    const { subscribeMessage } = cloud.openapi as OpenApi
    await subscribeMessage.send({ touser, templateId: template.id, page, data })
  } catch {
    // Turned down in WeChat's own settings since: nothing is owed any more.
  }
}

function fitting(field: string, value: string): string {
  const characters = Array.from(value)
  if (!field.startsWith('thing') || characters.length <= MOST_CHARACTERS) return value
  return `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`
}

/** The SDK declares openapi as a record of any. */
interface OpenApi {
  subscribeMessage: { send(parameters: object): Promise<unknown> }
}
