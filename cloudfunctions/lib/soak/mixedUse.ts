import { Person } from '../../checkin/simulation/Person'
import { judgeShop } from '../../points/simulation/judgeShop'
import { handsOut, item } from '../../points/simulation/redemptions'
import { judgeBallots } from '../../poll/simulation/judgeBallots'
import { openPoll, seatsOf } from '../../poll/simulation/votes'
import { judgeQuiz } from '../../quiz/simulation/judgeQuiz'
import { putQuiz } from '../../quiz/simulation/quizzes'
import { judgeRaffle } from '../../raffle/simulation/judgeRaffle'
import { raffle } from '../../raffle/simulation/raffles'
import type { Poll } from '../collections'
import { memberIdOf } from '../memberId'
import { everyFaultAt } from '../simulator/Faults'
import { judgeLedgers } from '../simulator/judgeLedgers'
import { community, populate } from '../simulator/population'
import type { ServedVerbs } from '../simulator/SimulatedCloud'
import type { Scenario } from '../simulator/simulate'
import type { World } from '../simulator/World'
import { Colleague, nothingTold, OWNER, places, STOCK, type Tokens, type Told } from './Colleague'
import { endow } from './endow'
import { judgeErased } from './erasures'
import { judgeHeldWords } from './heldWords'
import { judgeHelp } from './helpDesk'
import { judgeBox } from './judgeBox'
import { judgeCountedDays } from './judgeCountedDays'
import { judgeStaff } from './judgeStaff'
import { mixedVerbs } from './mixedVerbs'
import { box, nextBox, SEALED_POLL, SEALED_POLL_ENDS, sealedPoll, tokensFor } from './scopes'
import { judgeTalk, putLines, RULES } from './talk'
import { judgeTokens } from './tokens'

const PEOPLE = 12
/** Members who do nothing: from thirty on the box is handed over daily. */
const BYSTANDERS = 28
const THREADS_EACH = 2
const DAYS = 4
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const CALM_MS = DAYS * DAY_MS
/** Within this time the quiz, the raffle and the poll come to their ends. */
const BUSY_MS = 100 * MINUTE_MS

const timers = [
  'poll.closeDue',
  'quiz.runDue',
  'raffle.tend',
  'points.tend',
  'suggestion.tend',
] as const

const boxTokens = await tokensFor(box, PEOPLE * THREADS_EACH)
const pollTokens = await tokensFor(sealedPoll, PEOPLE)

/**
 * A community in which everything happens at once, to the same people's accounts: they check in and
 * make up days, say lines and react to them, vote, take a quiz, enter a raffle, redeem, read the
 * rules, ask the staff, get and lose roles, leave and come back, erase themselves, fetch tokens,
 * write into the anonymous box and vote where nobody is named, while the staff answers, decides on
 * what was held and reads the box. Every judge there is says what must be true of it.
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
      for (const [index, person] of [...people].entries())
        new Colleague(world, person, { told, people }).lives(DAYS, tokensOf(index))
      for (const after of [2, 30, 60])
        world.time.after(after * MINUTE_MS, () => void handsOut(world))
      runTimers(world)
      world.time.after(CALM_MS, () => world.faults.stop())
      return () => judge(world, people, told)
    },
  }
}

function tokensOf(index: number): Tokens {
  const poll = pollTokens[index]
  if (!poll) throw new Error('there are fewer tokens than people')
  return { poll, box: boxTokens.slice(index * THREADS_EACH, (index + 1) * THREADS_EACH) }
}

/** Everything that is there at nine o'clock, and the people, each with some points and two cards. */
function settle(world: World): string[] {
  const { documents, time } = world
  const staff = { [memberIdOf(community._id, OWNER)]: 'owner' } as const
  documents.put('communities', { ...community, staff, rules: RULES })
  const people = populate(world, PEOPLE + BYSTANDERS).slice(0, PEOPLE)
  for (const openid of people) endow(world, openid)
  const poll = openPoll({ quota: places.quota }, time.now(), places.withinMs)
  documents.put('polls', poll)
  documents.put('polls', anonymousPoll(poll))
  documents.put('seats', seatsOf(poll, places.quota))
  documents.put('raffles', raffle)
  documents.put('items', { ...item, left: STOCK })
  for (const scope of [box, nextBox, sealedPoll]) documents.put('scopes', scope)
  putQuiz(world)
  putLines(world, DAYS + 1)
  return people
}

/** The same question, asked where nobody is named. */
function anonymousPoll(poll: Poll): Poll {
  return {
    ...poll,
    _id: SEALED_POLL,
    options: poll.options.map((option) => ({ ...option, quota: null })),
    limited: false,
    repeat: 'never',
    series: { ...poll.series, id: SEALED_POLL },
    ballots: { kind: 'anonymous', soFar: null, issued: null },
    closesAt: SEALED_POLL_ENDS,
  }
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
  // What was written on the last day is handed over on the day after.
  world.time.after(CALM_MS + DAY_MS, () =>
    world.trigger('suggestion.tend', { everyMs: MINUTE_MS, forMs: 5 * MINUTE_MS }),
  )
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
    ...judgeHeldWords(documents, told.lines, told.erased),
    ...judgeHelp(documents, told.help, told.erased),
    ...judgeBox(documents, told.box),
    ...judgeErased(documents, told.erased),
    ...judgeStaff(documents),
  ]
}
