import type { Output } from '../../../../../contract'
import { zoneOptions } from '../../../words/zones'

type Plan = Output<'checkin.days'>['now']

/** A plan of days in one line. */
export function planInWords({ timeZone, cutOffHour, workingDaysOnly, makeUpDays }: Plan): string {
  const zone = zoneOptions(timeZone).find(({ value }) => value === timeZone)?.text ?? timeZone
  const days = workingDaysOnly ? '只算工作日' : '每天都算'
  return `${days},${zone}时间 ${cutOffHour}:00 换日,${makeUpDays} 天内可补签`
}
