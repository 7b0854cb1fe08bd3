import type { Poll, Seats } from '../lib/collections'
import type { Database } from '../lib/Database'

/** A place of an option for one person (the member's own 22 characters), held for the vote of an instant. */
export interface Hold {
  pollId: string
  optionId: string
  who: string
  at: Date
}

/** Puts out the places of every option that has a quota. Twice is harmless. */
export async function openSeats(database: Database, { _id: pollId, options }: Poll): Promise<void> {
  const limited = options.flatMap(({ id, quota }) => (quota === null ? [] : [{ id, quota }]))
  await Promise.all(
    limited.map(({ id, quota }) =>
      database.insert('seats', {
        _id: seatsIdOf(pollId, id),
        pollId,
        optionId: id,
        left: quota,
        holders: {},
      }),
    ),
  )
}

/** The places of all options of a poll. */
export function seatsOf(database: Database, pollId: string): Promise<Seats[]> {
  return database.find('seats', {
    where: { pollId },
    sort: [],
    limit: 20,
    fields: ['_id', 'pollId', 'optionId', 'left', 'holders'],
  })
}

/** Holds a place, as one takes a thing off a shelf: `kept` is one that this person had, `full` is none. */
export async function holdSeat(database: Database, hold: Hold): Promise<'taken' | 'kept' | 'full'> {
  const id = seatsIdOf(hold.pollId, hold.optionId)
  const mine = `holders.${hold.who}`
  const set = { [mine]: hold.at }
  const free = { left: { atLeast: 1 }, [mine]: null }
  if (await database.update('seats', id, free, { set, increase: { left: -1 } })) return 'taken'
  if (await database.update('seats', id, { [mine]: { below: hold.at } }, { set })) return 'kept'
  const seats = await database.get('seats', id)
  return seats?.holders[hold.who] === undefined ? 'full' : 'kept'
}

/** Gives a place back, if it is still held for this very vote. */
export function giveBack(database: Database, { pollId, optionId, who, at }: Hold) {
  const mine = `holders.${who}`
  const change = { unset: [mine], increase: { left: 1 } }
  return database.update('seats', seatsIdOf(pollId, optionId), { [mine]: at }, change)
}

function seatsIdOf(pollId: string, optionId: string): string {
  return `${pollId}_${optionId}`
}
