import { Cron } from 'croner'

/** Cloud timers run in this zone, whatever the function's own. */
const timerZone = 'Asia/Shanghai'

/**
 * When a timer fires next: seven fields, "second minute hour day month weekday year". Where day
 * and weekday are both given, either is enough.
 */
export function nextRun(expression: string, after: Date): Date | undefined {
  if (expression.trim().split(/\s+/).length !== 7) {
    throw new RangeError(`a timer needs 7 fields, not "${expression}"`)
  }
  const cron = new Cron(expression, { timezone: timerZone, mode: '7-part', paused: true })
  return cron.nextRun(after) ?? undefined
}
