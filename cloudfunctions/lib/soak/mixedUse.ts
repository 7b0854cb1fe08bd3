import * as checkinVerbs from '../../../contract/checkin'
import * as communityVerbs from '../../../contract/community'
import * as membersVerbs from '../../../contract/members'
import * as pollVerbs from '../../../contract/poll'
import * as quizVerbs from '../../../contract/quiz'
import * as rulesVerbs from '../../../contract/rules'
import * as suggestionVerbs from '../../../contract/suggestion'
import { checkIn } from '../../checkin/checkIn'
import { home } from '../../checkin/home'
import { makeUp } from '../../checkin/makeUp'
import { react } from '../../checkin/react'
import { Person } from '../../checkin/simulation/Person'
import { join } from '../../community/join'
import { leave } from '../../community/leave'
import { appoint } from '../../members/appoint'
import { judgeShop } from '../../points/simulation/judgeShop'
import { handsOut, item, shopVerbs } from '../../points/simulation/redemptions'
import { closeDue } from '../../poll/closeDue'
import { judgeBallots } from '../../poll/simulation/judgeBallots'
import { openPoll, seatsOf } from '../../poll/simulation/votes'
import { vote } from '../../poll/vote'
import { judgeQuiz } from '../../quiz/simulation/judgeQuiz'
import { putQuiz, handlers as quizHandlers } from '../../quiz/simulation/quizzes'
import { judgeRaffle } from '../../raffle/simulation/judgeRaffle'
import { raffle, raffleVerbs } from '../../raffle/simulation/raffles'
import { acknowledge } from '../../rules/acknowledge'
import { issue } from '../../suggestion/issue'
import { tend as tendSuggestions } from '../../suggestion/tend'
import { memberIdOf } from '../memberId'
import { everyFaultAt } from '../simulator/Faults'
import { judgeLedgers } from '../simulator/judgeLedgers'
import { community, populate } from '../simulator/population'
import type { ServedVerbs } from '../simulator/SimulatedCloud'
import { serving } from '../simulator/serving'
import type { Scenario } from '../simulator/simulate'
import type { World } from '../simulator/World'
import { Colleague, nothingTold, OWNER, places, STOCK, type Told } from './Colleague'
import { endow } from './endow'
import { judgeCountedDays } from './judgeCountedDays'
import { judgeStaff } from './judgeStaff'
import { judgeTalk, putLines, RULES } from './talk'
import { judgeTokens, scope } from './tokens'

const PEOPLE = 12
const DAYS = 4
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const CALM_MS = DAYS * 24 * HOUR_MS
/** Within this time the quiz, the raffle and the poll come to their ends. */
const BUSY_MS = 100 * MINUTE_MS

const timers = [
  'poll.closeDue',
  'quiz.runDue',
  'raffle.tend',
  'points.tend',
  'suggestion.tend',
] as const

/** The real handlers of all that can be simulated. */
export const mixedVerbs: ServedVerbs = {
  ...shopVerbs,
  ...raffleVerbs,
  ...serving('checkin', checkinVerbs, { home, checkIn, makeUp, react }),
  ...serving('poll', pollVerbs, { vote, closeDue }),
  ...serving('quiz', quizVerbs, quizHandlers),
  ...serving('members', membersVerbs, { appoint }),
  ...serving('community', communityVerbs, { join, leave }),
  ...serving('rules', rulesVerbs, { acknowledge }),
  ...serving('suggestion', suggestionVerbs, { issue, tend: tendSuggestions }),
}

/**
 * A community in which everything happens at once, to the same people's accounts: they check in and
 * make up days, vote, take a quiz, enter a raffle, redeem, react to what is said, read the rules, get and lose roles,
 * leave and come back, and fetch tokens for suggestions. Every judge there is says what must be true of it.
 */
export function mixedUse(served: ServedVerbs = mixedVerbs): Scenario {
  return {
    name: 'mixed',
    verbs: served,
    faults: everyFaultAt(0.02),
    start: new Date('2026-11-02T01:00:00.000Z'),
    begin(world) {
      const told = nothingTold()
      const people = settle(world).map((openid) => new Person(world, openid))
      for (const person of people) new Colleague(world, person, told).lives(DAYS)
      for (const after of [2, 30, 60])
        world.time.after(after * MINUTE_MS, () => void handsOut(world))
      runTimers(world)
      world.time.after(CALM_MS, () => world.faults.stop())
      return () => judge(world, people, told)
    },
  }
}

/** Everything that is there at nine o'clock, and the people, each with some points and two cards. */
function settle(world: World): string[] {
  const { documents, time } = world
  const staff = { [memberIdOf(community._id, OWNER)]: 'owner' } as const
  documents.put('communities', { ...community, staff, rules: RULES })
  const people = populate(world, PEOPLE)
  for (const openid of people) endow(world, openid)
  const poll = openPoll({ quota: places.quota }, time.now(), places.withinMs)
  documents.put('polls', poll)
  documents.put('seats', seatsOf(poll, places.quota))
  documents.put('raffles', raffle)
  documents.put('items', { ...item, left: STOCK })
  documents.put('scopes', scope)
  putQuiz(world)
  putLines(world, DAYS + 1)
  return people
}

/** Often while much is under way, then a few times a day, and each minute again once all is calm. */
function runTimers(world: World): void {
  for (const name of timers) {
    world.trigger(name, { everyMs: 2 * MINUTE_MS, forMs: BUSY_MS })
    world.trigger(name, { everyMs: 6 * HOUR_MS, forMs: CALM_MS })
    world.time.after(CALM_MS + HOUR_MS, () =>
      world.trigger(name, { everyMs: MINUTE_MS, forMs: 12 * MINUTE_MS }),
    )
  }
}

function judge({ documents }: World, people: readonly Person[], told: Told): string[] {
  const { _id: pollId } = openPoll({ quota: null })
  const counted = new Map(people.map(({ memberId, acknowledged }) => [memberId, acknowledged]))
  return [
    ...judgeLedgers(documents),
    ...judgeCountedDays(documents, counted, told.madeUp),
    ...people.flatMap(({ misdated }) => misdated),
    ...judgeBallots(documents, pollId, told.votes),
    ...judgeQuiz(documents, told.quiz),
    ...judgeRaffle(documents, raffle._id, told.raffle),
    ...judgeShop(documents, { stock: STOCK, acknowledged: told.orders }),
    ...judgeTokens(documents, told.tokens),
    ...judgeTalk(documents, told.talk),
    ...judgeStaff(documents),
  ]
}
