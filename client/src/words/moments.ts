/** The instant, as the wire has it, of a day and a time on this phone's clock; null if one is missing. */
export function instantAt({ day, time }: { day: string; time: string }): string | null {
  const [year, month, date] = day.split('-').map(Number)
  const [hour, minute] = time.split(':').map(Number)
  if (!year || !month || !date || hour === undefined || minute === undefined) return null
  const instant = new Date(year, month - 1, date, hour, minute)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}

/** The day and time of an instant on this phone's clock. */
export function momentOf(instant: string): { day: string; time: string } {
  const at = new Date(instant)
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return { day, time: `${two(at.getHours())}:${two(at.getMinutes())}` }
}

/** An instant as people say it: `11月24日 09:30`. */
export function momentInWords(instant: string): string {
  const { day, time } = momentOf(instant)
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${time}`
}

/** How long there still is, in the coarsest words that are true: `还有 2 天`, `还有 3 小时`. */
export function timeLeftInWords(milliseconds: number): string {
  if (milliseconds <= 0) return '已截止'
  const minutes = Math.ceil(milliseconds / 60_000)
  if (minutes <= 60) return `还有 ${minutes} 分钟`
  if (minutes < 48 * 60) return `还有 ${Math.floor(minutes / 60)} 小时`
  return `还有 ${Math.floor(minutes / 60 / 24)} 天`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
