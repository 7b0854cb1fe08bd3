import type { HeldText, Inquiry, Notice, NoticeKind, Order, Raffle } from './collections'
import type { Database } from './Database'
import { answerIdOf } from './inquiryId'

/** Where to write it, and when it happened. */
interface Happening {
  database: Database
  now: Date
}

/** What consents to hear of something are kept under. */
export function subjectOf(kind: NoticeKind, id: string): string {
  return `${kind}_${id}`
}

/** What there is to tell of something that happened, without when and under which id. */
type Told = Pick<Notice, 'communityId' | 'kind' | 'memberId' | 'title' | 'result' | 'page'>

/** Puts a notice up for delivery. Twice is one. */
async function announce({ database, now }: Happening, id: string, told: Told): Promise<void> {
  await database.insert('notices', { _id: subjectOf(told.kind, id), ...told, at: now, dueAt: now })
}

/** Tells those who asked that a raffle is drawn. */
export function tellDrawn(happening: Happening, { _id, communityId, title }: Raffle) {
  return announce(happening, _id, {
    communityId,
    kind: 'raffle',
    memberId: null,
    title,
    result: '开奖了,看看结果',
    page: `packages/raffle/raffle/index?c=${communityId}&raffle=${_id}`,
  })
}

/** Tells whoever ordered, if they asked, that the order was handed out or declined. */
export function tellSettled(happening: Happening, order: Order, state: 'fulfilled' | 'declined') {
  const { _id, communityId, memberId, itemName } = order
  return announce(happening, _id, {
    communityId,
    kind: 'order',
    memberId,
    title: itemName,
    result: state === 'fulfilled' ? '已经发放' : '没有发放,积分已退回',
    page: `packages/points/orders/index?c=${communityId}`,
  })
}

/** Tells whoever asked the staff, if they wanted to know, that the answer of this number has come. */
export function tellAnswered(
  happening: Happening,
  { _id, communityId, by }: Pick<Inquiry, '_id' | 'communityId' | 'by'>,
  number: number,
) {
  return announce(happening, answerIdOf(_id, number), {
    communityId,
    kind: 'help',
    memberId: by.memberId,
    title: '你问管理员的问题',
    result: '有回复了,点开看看',
    page: `packages/help/thread/index?c=${communityId}&question=${_id}`,
  })
}

/** Tells its author, if they asked, what an admin decided on a held text or picture. */
export function tellDecided(
  happening: Happening,
  {
    _id,
    communityId,
    kind,
    by,
    state,
  }: Pick<HeldText, '_id' | 'communityId' | 'kind' | 'by' | 'state'>,
) {
  return announce(happening, _id, {
    communityId,
    kind: 'text',
    memberId: by.memberId,
    title: kind === 'avatar' || kind === 'picture' ? '你放的一张图片' : '你写的一段话',
    result: state === 'released' ? seenBy(kind) : '没有放行,写了原因',
    page: `packages/review/mine/index?c=${communityId}`,
  })
}

/** Who can read what was let through. */
function seenBy(kind: HeldText['kind']): string {
  return kind === 'question' ? '管理员看到了' : '大家都能看到了'
}
