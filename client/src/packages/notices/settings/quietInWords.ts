import type { Output } from '../../../../../contract'

/** When nobody's phone rings, and what becomes of what happens then. */
export function quietInWords({ from, to }: Output<'notices.settings'>['quiet']): string {
  if (from === to) return '没有安静时段,提醒随时会到'
  return `${from} 点到${from > to ? '第二天' : ''} ${to} 点不发提醒,这段时间的事过后再告诉你`
}
