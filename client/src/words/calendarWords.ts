/** A day as people say it: 11月3日. */
export function dayInWords(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}

/** The days of the week, Monday first. */
export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** The day of the week: 一 to 日. */
export function weekdayInWords(day: string): string {
  return WEEKDAYS[weekdayOf(day)] ?? ''
}

/** A month as people say it: 11月, or 2025年12月 if it lies in another year than `today`. */
export function monthInWords(month: string, today: string): string {
  const inWords = `${Number(month.slice(4))}月`
  return month.slice(0, 4) === today.slice(0, 4) ? inWords : `${month.slice(0, 4)}年${inWords}`
}

/** The calendar month that a day lies in, `YYYYMM`. */
export function monthOf(day: string): string {
  return day.slice(0, 4) + day.slice(5, 7)
}

/** The month so many months later, or earlier for a negative count. */
export function monthAfter(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(4)) - 1 + count
  return `${Math.floor(months / 12)}${String((months % 12) + 1).padStart(2, '0')}`
}

/** Which column a day stands in, Monday being 0. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
