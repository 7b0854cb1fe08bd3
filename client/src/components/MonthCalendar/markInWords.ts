import type { Output } from '../../../../contract'

/** A day and what a calendar shows of it. */
export type MarkedDay = Output<'checkin.calendar'>['days'][number]

const words: Record<MarkedDay['mark'], string> = {
  counted: '已签到',
  madeUp: '已补签',
  rest: '休息日',
  missed: '未签到',
  open: '今天,等你签到',
  ahead: '还没到',
  beforeJoining: '加入之前',
}

/** What a screen reader says of a day. */
export function markInWords(mark: MarkedDay['mark']): string {
  return words[mark]
}
