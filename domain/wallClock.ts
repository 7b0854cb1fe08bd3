import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'
import type { DayRule } from './day'

dayjs.extend(utc)
dayjs.extend(timezone)

export type Period = 'daily' | 'weekly' | 'monthly'

const units = { daily: 'day', weekly: 'week', monthly: 'month' } as const

const WALL = 'YYYY-MM-DDTHH:mm:ss.SSS'

/**
 * So many periods later by the wall clock of the community: Friday at nine stays Friday at nine
 * over a change to summer time, and the 31st falls on a shorter month's last day.
 */
export function later(
  instant: Date,
  period: Period,
  times: number,
  { timeZone }: Pick<DayRule, 'timeZone'>,
): Date {
  const wall = dayjs(instant).tz(timeZone).format(WALL)
  const moved = dayjs.utc(wall).add(times, units[period]).format(WALL)
  return dayjs.tz(moved, timeZone).toDate()
}

/** The hour (0–23) by the wall clock of the community. */
export function hourOf(instant: Date, { timeZone }: Pick<DayRule, 'timeZone'>): number {
  return dayjs(instant).tz(timeZone).hour()
}

/** An instant as people of the community write it: `2026年11月6日 18:00`. */
export function wallTime(instant: Date, { timeZone }: Pick<DayRule, 'timeZone'>): string {
  return dayjs(instant).tz(timeZone).format('YYYY年M月D日 HH:mm')
}
