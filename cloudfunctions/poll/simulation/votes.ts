import * as verbs from '../../../contract/poll'
import { toWire } from '../../lib/accountOnWire'
import type { Poll } from '../../lib/collections'
import { hashedId } from '../../lib/hashedId'
import { memberIdOf } from '../../lib/memberId'
import { everyFaultAt, type FaultRates } from '../../lib/simulator/Faults'
import { judgeLedgers } from '../../lib/simulator/judgeLedgers'
import { community, populate } from '../../lib/simulator/population'
import { serving } from '../../lib/simulator/serving'
import type { Scenario } from '../../lib/simulator/simulate'
import type { World } from '../../lib/simulator/World'
import { closeDue } from '../closeDue'
import { vote } from '../vote'
import { judgeBallots, type Told } from './judgeBallots'

/** How many vote, how quickly, and how they tap. */
export interface Electorate {
  name: string
  members: number
  withinMs: number
  /** The share that taps twice within half a second, and the share that changes its vote later. */
  doubleTaps: number
  changes: number
  /** How many may choose the first option; null for any number. */
  quota: number | null
  faults: FaultRates
}

const start = new Date('2026-11-06T09:00:00.000Z')
const MINUTE_MS = 60_000
const OPEN_MS = 3 * MINUTE_MS

/** A large company votes within a minute. */
export const election: Electorate = {
  name: 'election',
  members: 10_000,
  withinMs: MINUTE_MS,
  doubleTaps: 0.2,
  changes: 0.2,
  quota: null,
  faults: everyFaultAt(0.01),
}

/** A few people change their minds all the time, up to and over the close. */
export const votes: Electorate = {
  name: 'votes',
  members: 40,
  withinMs: OPEN_MS + 5_000,
  doubleTaps: 0.4,
  changes: 0.6,
  quota: null,
  faults: everyFaultAt(0.02),
}

/** More people than places. */
export const places: Electorate = { ...votes, name: 'places', members: 30, quota: 8 }

/** People vote, tap twice and change their vote; the timer closes the poll and begins the next run. */
export function voting(electorate: Electorate, handler = vote): Scenario {
  return {
    name: electorate.name,
    verbs: serving('poll', verbs, { vote: handler, closeDue }),
    faults: electorate.faults,
    start,
    begin(world) {
      const people = populate(world, electorate.members)
      const poll = openPoll(electorate)
      world.documents.put('polls', poll)
      if (electorate.quota !== null) world.documents.put('seats', seatsOf(poll, electorate.quota))
      const told: Told = new Map()
      for (const openid of people) votesOn(world, { openid, poll, electorate, told })
      world.trigger('poll.closeDue', { everyMs: MINUTE_MS, forMs: 12 * MINUTE_MS })
      world.time.after(OPEN_MS + 2 * MINUTE_MS, () => world.faults.stop())
      return () => [
        ...judgeLedgers(world.documents),
        ...judgeBallots(world.documents, poll._id, told),
      ]
    },
  }
}

/** Who votes on what, and where it is kept what the answers said. */
export interface Voter {
  openid: string
  poll: Poll
  electorate: Electorate
  told: Told
}

/** Lets somebody vote at some time, perhaps twice, perhaps otherwise later. */
export function votesOn(world: World, { openid, poll, electorate, told }: Voter): void {
  const { chance, time } = world
  const memberId = memberIdOf(community._id, openid)
  const member = world.documents.get('members', memberId)
  if (!member) throw new Error(`${openid} is no member`)
  const hint = toWire(member, member.joinedDay)
  const about = { communityId: community._id, pollId: poll._id }
  const tap = async (again: boolean) => {
    const choices = [String(1 + chance.below(poll.options.length))]
    const input = { ...about, choices, again, ...(!again && { hint }) }
    const answer = await world.phoneOf(openid).insist('poll.vote', input)
    if (!answer.ok) return
    const { at, choices: stored } = answer.data.mine
    const known = told.get(memberId) ?? []
    told.set(memberId, [...known, { at: new Date(at), choices: stored }])
  }
  const at = chance.between(0, electorate.withinMs)
  time.after(at, () => void tap(false))
  if (chance.happens(electorate.doubleTaps))
    time.after(at + chance.between(30, 430), () => void tap(false))
  if (chance.happens(electorate.changes))
    time.after(at + chance.between(1_000, MINUTE_MS), () => void tap(true))
}

/** A poll on three places, open from an instant on. */
export function openPoll(
  { quota }: Pick<Electorate, 'quota'>,
  opensAt = start,
  openMs = OPEN_MS,
): Poll {
  const _id = hashedId('the simulated poll')
  const closesAt = new Date(opensAt.getTime() + openMs)
  const texts = ['江边骑行', '室内攀岩', '桌游馆']
  return {
    _id,
    communityId: community._id,
    state: 'open',
    title: '周五团建去哪里',
    description: null,
    options: texts.map((text, index) => ({
      id: String(index + 1),
      text,
      picture: '',
      quota: index === 0 ? quota : null,
      addedBy: null,
    })),
    most: 1,
    other: false,
    additions: false,
    changes: true,
    showing: 'live',
    voters: 'everyone',
    repeat: 'weekly',
    series: { id: _id, run: 0, opensAt, closesAt },
    ballots: { kind: 'named' },
    limited: quota !== null,
    opensAt,
    closesAt,
    by: { memberId: `${community._id}_nobody`, nickname: '群主', avatar: '' },
    asked: '',
    result: null,
  }
}

/** The first option's places, all free. */
export function seatsOf({ _id: pollId }: Poll, quota: number) {
  return { _id: `${pollId}_1`, pollId, optionId: '1', left: quota, holders: {} }
}
