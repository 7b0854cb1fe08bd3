import { expect, it } from 'vitest'
import { toWire } from '../../lib/accountOnWire'
import { Failure } from '../../lib/Failure'
import { everyFaultAt } from '../../lib/simulator/Faults'
import { simulate, simulateSeeds } from '../../lib/simulator/simulate'
import { type Vote, vote } from '../vote'
import { election, places, votes, voting } from './votes'

const seeds = Array.from({ length: 40 }, (_, index) => index + 1)
const noFaults = everyFaultAt(0)

it('10,000 votes within a minute are two trips each, and one a change', async () => {
  const calm = { ...election, doubleTaps: 0, faults: noFaults }
  const first = await simulate(voting({ ...calm, changes: 0 }), 1)
  expect(first.violations).toEqual([])
  expect(first.calls).toBeGreaterThanOrEqual(10_000)
  // What is beyond two are the instances' own copies of community and poll, and the timer.
  expect(first.trips / first.calls).toBeLessThan(2.1)
  const changed = await simulate(voting({ ...calm, changes: 1 }), 1)
  expect(changed.violations).toEqual([])
  expect((changed.trips - first.trips) / (changed.calls - first.calls)).toBeLessThan(1.1)
})

it('10,000 votes with double taps, changes and faults are counted to the vote', async () => {
  const { violations, faults } = await simulate(voting(election), 2)
  expect(violations).toEqual([])
  expect(faults).toBeGreaterThan(1_000)
})

it('votes up to the close on a bad network end as they were told, whatever the seed', async () => {
  const runs = await simulateSeeds(voting(votes), seeds)
  expect(runs.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(1_000)
})

it('places are never more than there are, and none is lost', async () => {
  await simulateSeeds(voting(places), seeds)
})

it('finds the fault of a vote that writes its ballot over whatever is there', async () => {
  const careless = (call: Vote) =>
    vote({ ...call, database: { ...call.database, update: putsOver(call) } })
  const runs = await Promise.all(
    seeds.slice(0, 10).map((seed) => simulate(voting(votes, careless), seed)),
  )
  expect(runs.some(({ violations }) => violations.length > 0)).toBe(true)
})

/** A database that forgets the condition on a ballot's instant. */
function putsOver({ database }: Vote): Vote['database']['update'] {
  return (name, id, condition, change) =>
    database.update(name, id, name === 'ballots' ? {} : condition, change)
}

it('finds the fault of a vote without its mark, by a phone whose hint fits', async () => {
  const unmarked = (call: Vote) => {
    const { database } = call
    const update: typeof database.update = (name, id, condition, change) => {
      const rest = Object.entries(condition).filter(([path]) => !path.startsWith('voted.'))
      return database.update(name, id, Object.fromEntries(rest), change)
    }
    return vote({ ...call, database: { ...database, update } })
  }
  await expect(twiceWithFittingHints(unmarked)).resolves.toBe(2)
  await expect(twiceWithFittingHints(vote)).resolves.toBe(1)
})

/** Votes, then, once the entry has been paged out, votes again by the account as it stands. Gives the points. */
async function twiceWithFittingHints(handler: typeof vote): Promise<number> {
  let balance = 0
  const scenario = voting(
    { ...votes, members: 1, doubleTaps: 0, changes: 0, withinMs: 1, faults: noFaults },
    handler,
  )
  const begin = scenario.begin
  await simulate(
    {
      ...scenario,
      begin(world) {
        const judge = begin(world)
        world.time.after(5_000, () => {
          void replay()
        })
        const replay = async () => {
          const [poll] = world.documents.all('polls')
          const [member] = world.documents.all('members')
          if (!poll || !member) throw new Failure('INTERNAL')
          world.documents.update('members', member._id, {}, { set: { journal: [] } })
          await world.phoneOf(member.openid).ask('poll.vote', {
            communityId: poll.communityId,
            pollId: poll._id,
            choices: ['1'],
            again: false,
            hint: toWire(member, member.joinedDay),
          })
          balance = world.documents.get('members', member._id)?.balance ?? 0
        }
        return judge
      },
    },
    1,
  )
  return balance
}
