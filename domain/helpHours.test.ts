import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HelpHours, type HelpPlace, helpMinutesBetween, nextOpening } from './helpHours'
import { isWorkday } from './restDay'

const MINUTE_MS = 60_000
const shanghai: HelpPlace = { timeZone: 'Asia/Shanghai', closingDays: [] }
/** Half past nine to six, Monday to Friday but for holidays. */
const office: HelpHours = { days: 'workdays', from: 570, to: 1080 }

const opening = (instant: string, hours = office, place = shanghai) =>
  nextOpening(new Date(instant), hours, place)?.toISOString()

describe('somebody is there', () => {
  it.each([
    ['at once within the hours', '2026-11-02T02:00:00.000Z', '2026-11-02T02:00:00.000Z'],
    ['at half past nine before them', '2026-11-02T00:00:00.000Z', '2026-11-02T01:30:00.000Z'],
    ['the next morning after them', '2026-11-02T10:00:00.000Z', '2026-11-03T01:30:00.000Z'],
    ['on Monday after a weekend', '2026-11-06T10:00:00.000Z', '2026-11-09T01:30:00.000Z'],
    ['after the National Day', '2026-09-30T10:00:00.000Z', '2026-10-08T01:30:00.000Z'],
    [
      'on a Saturday that is worked instead',
      '2026-10-09T10:00:00.000Z',
      '2026-10-10T01:30:00.000Z',
    ],
  ])('%s: asked at %s, at %s', (_, asked, expected) => {
    expect(opening(asked)).toBe(expected)
  })

  it('on Saturday too where every day is one, but on no closing day', () => {
    const daily: HelpHours = { ...office, days: 'everyDay' }
    expect(opening('2026-11-06T10:00:00.000Z', daily)).toBe('2026-11-07T01:30:00.000Z')
    const closed = { ...shanghai, closingDays: ['2026-11-07'] }
    expect(opening('2026-11-06T10:00:00.000Z', daily, closed)).toBe('2026-11-08T01:30:00.000Z')
  })

  it('by the clock on the wall, before a change to summer time and after', () => {
    const daily: HelpHours = { ...office, days: 'everyDay' }
    const berlin = { timeZone: 'Europe/Berlin', closingDays: [] }
    expect(opening('2026-03-28T20:00:00.000Z', daily, berlin)).toBe('2026-03-29T07:30:00.000Z')
    expect(opening('2026-03-27T20:00:00.000Z', daily, berlin)).toBe('2026-03-28T08:30:00.000Z')
  })

  it('nobody knows when, where it is closed for more than a month', () => {
    const closingDays = Array.from({ length: 40 }, (_, index) =>
      new Date(Date.UTC(2026, 10, 1 + index)).toISOString().slice(0, 10),
    )
    expect(opening('2026-11-02T02:00:00.000Z', office, { ...shanghai, closingDays })).toBe(
      undefined,
    )
  })
})

it('a wait is counted within the hours alone', () => {
  const waited = (from: string, to: string) =>
    helpMinutesBetween({ from: new Date(from), to: new Date(to) }, office, shanghai)
  expect(waited('2026-11-02T02:00:00.000Z', '2026-11-02T02:45:30.000Z')).toBe(45)
  // Friday, half an hour before six, to Monday at ten.
  expect(waited('2026-11-06T09:30:00.000Z', '2026-11-09T02:00:00.000Z')).toBe(60)
  expect(waited('2026-11-07T02:00:00.000Z', '2026-11-08T02:00:00.000Z')).toBe(0)
})

const instants = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / MINUTE_MS) * MINUTE_MS))
const places = fc.constantFrom(
  shanghai,
  { timeZone: 'Europe/Berlin', closingDays: ['2025-12-24'] },
  { timeZone: 'America/New_York', closingDays: [] },
  { timeZone: 'Asia/Kathmandu', closingDays: [] },
)
const someHours = fc
  .record({
    days: fc.constantFrom('workdays' as const, 'everyDay' as const),
    from: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: 1440 }),
  })
  .map(({ days, from, length }) => ({ days, from, to: Math.min(1440, from + length) }))

/** What the wall of a place shows, found without the rules under test. */
function wallOf(instant: Date, { timeZone }: HelpPlace) {
  const text = instant.toLocaleString('sv-SE', { timeZone })
  const [day = '', clock = ''] = text.split(' ')
  const [hour, minute] = clock.split(':').map(Number)
  return { day, minute: (hour ?? 0) * 60 + (minute ?? 0) }
}

function isThere(instant: Date, hours: HelpHours, place: HelpPlace): boolean {
  const { day, minute } = wallOf(instant, place)
  if (place.closingDays.includes(day)) return false
  if (hours.days === 'workdays' && !isWorkday(day)) return false
  return minute >= hours.from && minute < hours.to
}

/** Where clocks are put forward or back, the wall alone does not tell an instant. */
const clocksChange = (instant: Date, place: HelpPlace) => {
  const before = wallOf(new Date(instant.getTime() - 24 * 60 * MINUTE_MS), place)
  const after = wallOf(new Date(instant.getTime() + 24 * 60 * MINUTE_MS), place)
  return before.minute !== after.minute
}

describe('whenever somebody asks', () => {
  it('they are told of an instant that lies in the hours, and of none if it is now', () => {
    fc.assert(
      fc.property(instants, someHours, places, (asked, hours, place) => {
        const opens = nextOpening(asked, hours, place)
        expect(opens).not.toBeNull()
        if (opens === null) return
        if (clocksChange(asked, place) || clocksChange(opens, place)) return
        expect(isThere(opens, hours, place)).toBe(true)
        expect(opens.getTime() === asked.getTime()).toBe(isThere(asked, hours, place))
      }),
    )
  })

  it('nobody is there any earlier', () => {
    fc.assert(
      fc.property(
        instants,
        someHours,
        places,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (asked, hours, place, part) => {
          const opens = nextOpening(asked, hours, place)
          if (opens === null || opens.getTime() === asked.getTime()) return
          const between = asked.getTime() + part * (opens.getTime() - asked.getTime())
          const earlier = new Date(Math.floor(between / MINUTE_MS) * MINUTE_MS)
          if (clocksChange(earlier, place)) return
          expect(isThere(earlier, hours, place)).toBe(false)
        },
      ),
    )
  })

  it('minutes of a wait add up, whenever one looks in between', () => {
    const spans = fc.integer({ min: 0, max: 20 * 24 * 60 })
    fc.assert(
      fc.property(
        instants,
        spans,
        spans,
        someHours,
        places,
        (from, first, second, hours, place) => {
          const middle = new Date(from.getTime() + first * MINUTE_MS)
          const to = new Date(middle.getTime() + second * MINUTE_MS)
          const waited = (one: Date, other: Date) =>
            helpMinutesBetween({ from: one, to: other }, hours, place)
          expect(waited(from, middle) + waited(middle, to)).toBe(waited(from, to))
          expect(waited(from, to)).toBeLessThanOrEqual(first + second)
        },
      ),
    )
  })
})
