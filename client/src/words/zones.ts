/** Zones to choose from, as people call them; a zone set in another way stays among them. */
const zones: readonly (readonly [string, string])[] = [
  ['Asia/Shanghai', '北京'],
  ['Asia/Urumqi', '乌鲁木齐'],
  ['Asia/Tokyo', '东京'],
  ['Asia/Singapore', '新加坡'],
  ['Asia/Dubai', '迪拜'],
  ['Europe/Berlin', '柏林'],
  ['Europe/London', '伦敦'],
  ['America/New_York', '纽约'],
  ['America/Los_Angeles', '洛杉矶'],
  ['Australia/Sydney', '悉尼'],
]

/** The options of a choice of zones; the one in force is always one of them. */
export function zoneOptions(current: string) {
  const known = zones.map(([value, text]) => ({ value, text }))
  const isKnown = known.some(({ value }) => value === current)
  return isKnown ? known : [...known, { value: current, text: current }]
}
