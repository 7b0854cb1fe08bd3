import type { Input, Output } from '../../../../contract'
import { momentInWords } from '../../words/moments'

export type Topic = Input<'help.ask'>['topic']
export type Inquiry = Output<'help.mine'>['inquiries'][number]
export type Thread = Output<'help.thread'>
export type Desk = Output<'help.desk'>
type Hours = NonNullable<Desk['hours']>

/** What a question can be about. */
export const topics: readonly { value: Topic; text: string }[] = [
  { value: 'checkIn', text: '签到' },
  { value: 'points', text: '积分' },
  { value: 'prizes', text: '奖品' },
  { value: 'activities', text: '活动' },
  { value: 'other', text: '其他' },
]

/** A topic as people read it. */
export function topicInWords(topic: Topic): string {
  return topics.find(({ value }) => value === topic)?.text ?? ''
}

/** How a question stands, and in which colour. */
export const states = {
  held: { kind: 'plain', text: '等放行' },
  waiting: { kind: 'info', text: '待答复' },
  answered: { kind: 'done', text: '已答复' },
  settled: { kind: 'plain', text: '已解决' },
} as const

/** The hours as people say them: `工作日 9:30–18:00`. */
export function hoursInWords({ days, from, to }: Hours): string {
  return `${days === 'workdays' ? '工作日' : '每天'} ${clockInWords(from)}–${clockInWords(to)}`
}

/** Whether somebody is there, or when. */
export function presenceInWords({ hours, open, opensAt }: Desk): string {
  if (open) return '现在有人值守,会尽快回复'
  if (opensAt !== null) return `现在没人值守,${momentInWords(opensAt)} 起会有人回复`
  return hours ? '最近一个月都没有值守,急事请在群里找管理员' : '管理员看到就会回复'
}

/** How long something took or has taken: `3 小时`. */
export function spanInWords(minutes: number): string {
  if (minutes < 1) return '不到 1 分钟'
  if (minutes < 60) return `${minutes} 分钟`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} 小时`
  return `${Math.floor(minutes / 60 / 24)} 天`
}

const LONGEST = 60

/** The beginning of a question, for a list. */
export function beginningOf(text: string): string {
  const line = Array.from(text.replace(/\s+/g, ' '))
  return line.length <= LONGEST ? line.join('') : `${line.slice(0, LONGEST - 1).join('')}…`
}

function clockInWords(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
