import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** Each year's public holidays on weekdays, and the weekend days that are worked instead, as `MM-DD`. */
export function publicHolidaysOf(): Record<string, { off: string; worked: string }> {
  const holidays = Object.keys(chineseDays.holidays).filter((day) => !isWeekend(day))
  const worked = Object.keys(chineseDays.workdays).filter(isWeekend)
  const years = [...new Set(holidays.map((day) => day.slice(0, 4)))].sort()
  return Object.fromEntries(
    years.map((year) => [year, { off: datesIn(year, holidays), worked: datesIn(year, worked) }]),
  )
}

function datesIn(year: string, days: readonly string[]): string {
  return days
    .filter((day) => day.startsWith(year))
    .map((day) => day.slice(5))
    .sort()
    .join(' ')
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay())
}
