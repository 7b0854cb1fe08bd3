import type { Output } from '../../../../contract'
import type { PlainPageName } from '../../services/pageAddress'
import { dayInWords } from '../../words/calendarWords'

export type LedgerEntry = Output<'points.ledger'>['entries'][number]

const causes: Record<LedgerEntry['cause'], string> = {
  checkIn: '签到',
  sevenDays: '七日连签奖励',
  makeUp: '补签',
  grant: '管理员送的补签卡',
  vote: '参加投票',
  quiz: '答对问答',
  invitation: '邀请的同事来签到了',
  inviterOfMonth: '本月邀请之星',
  firstWeek: '走完新人第一周',
  adopted: '大家的建议被采纳',
  redeem: '兑换',
  redeemBack: '积分退回',
  raffle: '参加抽奖',
  raffleBack: '抽奖没有举行,积分退回',
  correction: '管理员更正',
}

/** Causes that are about a day of the calendar. */
const ofDays: ReadonlySet<LedgerEntry['cause']> = new Set(['checkIn', 'sevenDays', 'makeUp'])

/** Why points or cards changed, as people say it. */
export function causeInWords({ cause, about, note, points }: LedgerEntry): string {
  if (cause === 'redeem' && points === 0) return '兑换没有完成,积分没有动'
  if (ofDays.has(cause) && /^\d{4}-\d{2}-\d{2}$/.test(about)) {
    return `${causes[cause]} · ${dayInWords(about)}`
  }
  return note === null ? causes[cause] : `${causes[cause]} · ${note}`
}

/** What changed, with its sign: `+8`, `−50`, `补签卡 +1`. */
export function changeInWords({ points, cards }: LedgerEntry): string {
  const parts = [
    ...(points !== 0 || cards === 0 ? [signed(points)] : []),
    ...(cards === 0 ? [] : [`补签卡 ${signed(cards)}`]),
  ]
  return parts.join(' ')
}

/** The page on which the cause of an entry is seen; null if there is none. */
export function causePage({ cause }: LedgerEntry): PlainPageName | null {
  return cause === 'redeem' || cause === 'redeemBack' ? 'orders' : null
}

function signed(number: number): string {
  return number < 0 ? `−${-number}` : `+${number}`
}
