import type { contract } from '../../contract'
import { wallTime } from '../../domain/wallClock'
import type { Notice } from '../lib/collections'
import { isQuietNow } from '../lib/quietNow'
import type { Call, Surroundings } from '../lib/serve'
import { sendConsented } from '../lib/subscribeMessage'
import { templateFor } from './templates'

const AT_ONCE = 50
/** How long quiet hours put a notice off before it is looked at again. */
const PUT_OFF_MS = 10 * 60_000

/** Every minute: tells those who asked; what falls into quiet hours comes when they are over. */
export async function deliver(call: Call<typeof contract.notices.deliver>) {
  const due = await call.database.find('notices', {
    where: { dueAt: { atMost: call.now } },
    sort: [['dueAt', 'ascending']],
    limit: AT_ONCE,
    fields: ['_id', 'communityId', 'kind', 'title', 'result', 'page', 'at'],
  })
  await Promise.all(due.map((notice) => deliverOne(call, notice)))
  return {}
}

async function deliverOne(
  { database, now }: Surroundings,
  { _id, communityId, kind, title, result, page, at }: Omit<Notice, 'memberId' | 'dueAt'>,
): Promise<void> {
  const community = await database.get('communities', communityId)
  const template = templateFor(kind)
  if (community && template) {
    if (isQuietNow(community, now)) {
      const dueAt = new Date(now.getTime() + PUT_OFF_MS)
      await database.update('notices', _id, {}, { set: { dueAt } })
      return
    }
    const says = { title, result, at: wallTime(at, community) }
    if (!(await sendConsented(database, { subject: _id, template, says, page }))) return
  }
  await database.remove('notices', _id)
}
