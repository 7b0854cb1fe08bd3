import * as verbs from '../../../contract/checkin'
import { everyFaultAt, type FaultRates } from '../../lib/simulator/Faults'
import { judgeLedgers } from '../../lib/simulator/judgeLedgers'
import { populate } from '../../lib/simulator/population'
import type { ServedVerbs } from '../../lib/simulator/SimulatedCloud'
import { serving } from '../../lib/simulator/serving'
import type { Scenario } from '../../lib/simulator/simulate'
import type { World } from '../../lib/simulator/World'
import { checkIn } from '../checkIn'
import { home } from '../home'
import { judgeDays } from './judgeDays'
import { Person } from './Person'

/** How many people come, on how many days, when, and how they tap. */
export interface Crowd {
  name: string
  members: number
  days: number
  /** Everybody who comes on a day comes within this time. */
  withinMs: number
  /** Whether they open the page first, which brings a ticket; else they tap with what they remember. */
  opens: boolean
  /** The share that taps again within half a second, and the share that stays away on a day. */
  doubleTaps: number
  absent: number
  faults: FaultRates
}

const DAY_MS = 86_400_000

/** Nine o'clock of a large company, three days in a row. */
export const rushHour: Crowd = {
  name: 'rush-hour',
  members: 5_000,
  days: 3,
  withinMs: 60_000,
  opens: false,
  doubleTaps: 0.2,
  absent: 0.05,
  faults: everyFaultAt(0.01),
}

/** The same on a network that loses nothing: what a check-in costs there. */
export const calmRushHour: Crowd = { ...rushHour, name: 'calm-rush-hour', faults: everyFaultAt(0) }

/** Two people over a hundred days, at all hours, on a network that could hardly be worse. */
export const soak: Crowd = {
  name: 'check-ins',
  members: 2,
  days: 100,
  withinMs: DAY_MS,
  opens: true,
  doubleTaps: 0.3,
  absent: 0.1,
  faults: everyFaultAt(0.02),
}

/** The real handlers. */
export const checkInVerbs = serving('checkin', verbs, { home, checkIn })

/** People check in day after day, tap twice, lose their network and send again what they kept. */
export function checkIns(crowd: Crowd, served: ServedVerbs = checkInVerbs): Scenario {
  return {
    name: crowd.name,
    verbs: served,
    faults: crowd.faults,
    start: new Date('2026-11-02T01:00:00.000Z'),
    begin(world) {
      const people = populate(world, crowd.members).map((openid) => new Person(world, openid))
      for (const person of people) {
        for (let day = 0; day < crowd.days; day++) comeOn(world, person, day, crowd)
      }
      const acknowledged = new Map(people.map((person) => [person.memberId, person.acknowledged]))
      return () => [
        ...judgeLedgers(world.documents),
        ...judgeDays(world.documents, acknowledged),
        ...people.flatMap(({ misdated }) => misdated),
      ]
    },
  }
}

function comeOn({ chance, time }: World, person: Person, day: number, crowd: Crowd): void {
  if (chance.happens(crowd.absent)) return
  const at = day * DAY_MS + chance.between(0, crowd.withinMs)
  time.after(at, () => void (crowd.opens ? person.opensAndTaps() : person.taps()))
  if (!chance.happens(crowd.doubleTaps)) return
  time.after(at + chance.between(30, 430), () => void person.taps())
}
