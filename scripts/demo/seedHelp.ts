import { asPerson } from '../../cloudfunctions/lib/asPerson'
import type { Inquiry, InquiryMessage, Member } from '../../cloudfunctions/lib/collections'
import { inquiryIdOf } from '../../cloudfunctions/lib/inquiryId'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import type { HelpTopic } from '../../domain/helpDesk'
import type { Qunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'
import { demoPeople, playable } from './people'

const communityId = demoCommunity._id
const HOUR_MS = 3_600_000

interface Asked {
  nickname: string
  topic: HelpTopic
  text: string
  hoursAgo: number
  answer?: string
}

/** What colleagues have asked the staff: two wait, one has its answer. */
const questions: readonly Asked[] = [
  {
    nickname: '孙萌',
    topic: 'checkIn',
    text: '上周三出差没信号,那天的签到还能补吗?',
    hoursAgo: 30,
    answer: '可以的,三天内在日历上点那一天,用一张补签卡就行。过了三天的话告诉我,我送你一张。',
  },
  { nickname: '吕行', topic: 'prizes', text: '换的咖啡券在哪里领?', hoursAgo: 3 },
  { nickname: '王小北', topic: 'activities', text: '这周的投票能改选吗?我想换成周五', hoursAgo: 1 },
]

/** Sets the hours of the help desk and asks a few questions in it. */
export async function seedHelp(qunhuo: Qunhuo, now: Date): Promise<void> {
  const hours = { days: 'workdays', from: 570, to: 1080 } as const
  const note = '急事可以直接在群里找周敏'
  const set = await qunhuo.call(
    'help.setHours',
    { communityId, hours, note },
    playable.admin.openid,
  )
  if (!set.ok) throw new Error(set.code)
  const admin = await memberOf(qunhuo, playable.admin.openid)
  for (const [number, question] of questions.entries()) {
    const openid = demoPeople.find(({ nickname }) => nickname === question.nickname)?.openid ?? ''
    const asker = await memberOf(qunhuo, openid)
    await qunhuo.put('inquiries', inquiry(question, { number, asker, admin, now }))
  }
}

async function memberOf(qunhuo: Qunhuo, openid: string): Promise<Member> {
  const member = await qunhuo.read('members', memberIdOf(communityId, openid))
  if (!member) throw new Error(`${openid} is not in the demo`)
  return member
}

interface Circumstances {
  number: number
  asker: Member
  admin: Member
  now: Date
}

function inquiry({ topic, text, hoursAgo, answer }: Asked, given: Circumstances): Inquiry {
  const { number, asker, admin, now } = given
  const id = `demoHelp${number}`.padEnd(22, '0')
  const at = new Date(now.getTime() - hoursAgo * HOUR_MS)
  const question: InquiryMessage = { id, by: null, text, state: 'shown', at }
  const answeredAt = new Date(at.getTime() + HOUR_MS / 2)
  const answered = { by: asPerson(admin), text: answer ?? '', at: answeredAt }
  const messages = answer ? [question, { id, state: 'shown' as const, ...answered }] : [question]
  return {
    _id: inquiryIdOf(asker, id),
    communityId,
    by: asPerson(asker),
    ...{ topic, text, messages, ver: messages.length, replies: messages.length - 1 },
    state: answer ? 'answered' : 'waiting',
    ...{ askedAt: at, waitingSince: at, settledAt: null },
    firstReply: answer ? { at: answeredAt, minutes: 30 } : null,
  }
}
