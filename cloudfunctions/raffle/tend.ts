import type { contract } from '../../contract'
import type { Raffle } from '../lib/collections'
import type { Call, Surroundings } from '../lib/serve'
import { closeWhenFull } from './closeWhenFull'
import { drawRaffle, outcomeOf } from './drawRaffle'
import { close, entryFields, freeze } from './freeze'
import { isFrozen } from './isFrozen'
import type { Outside } from './Outside'
import { giveBack, settle } from './settle'
import { takeOutErasedWinners } from './winnerNames'

type Tend = Call<typeof contract.raffle.tend>

const AT_ONCE = 50
const RETURNS_AT_ONCE = 100
const MOST_WAITING = 200
/** A hold this old belongs to a call that broke off. */
const STALE_MS = 60_000

/** Does what is due. Every step is one conditional write, so twice, or half, is harmless. */
export function tending(outside: Outside) {
  return async (call: Tend) => {
    await closeFull(call)
    const due = await call.database.find('raffles', {
      where: { dueAt: { atMost: call.now } },
      sort: [['dueAt', 'ascending']],
      limit: AT_ONCE,
      fields: ['_id'],
    })
    const steps = due.map(
      ({ _id }) =>
        () =>
          advance(call, outside, _id),
    )
    await doAll(steps)
    const settled = await settleStale(call)
    const erased = await eraseOld(call)
    return { tended: Math.min(1_000, due.length + settled + erased) }
  }
}

/** A call that dies between its entry and the close would leave a full raffle open. */
async function closeFull(call: Tend): Promise<void> {
  const waiting = await call.database.find('raffles', {
    where: { state: 'open', headcount: { atLeast: 1 } },
    sort: [],
    limit: MOST_WAITING,
    fields: ['_id', 'headcount'],
  })
  for (const raffle of waiting) await closeWhenFull(call, raffle)
}

/** One raffle's trouble does not keep the others waiting; it is told at the end, and tried again in a minute. */
async function doAll(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const troubles: unknown[] = []
  for (const step of steps) await step().catch((error: unknown) => troubles.push(error))
  if (troubles.length > 0) throw troubles[0]
}

/** Takes a raffle as far as it can go now: open, closing, frozen, drawn. */
async function advance(call: Surroundings, outside: Outside, raffleId: string): Promise<void> {
  const raffle = await call.database.get('raffles', raffleId)
  if (!raffle) return
  switch (raffle.state) {
    case 'open':
      await close(call, raffle)
      return advance(call, outside, raffleId)
    case 'closing':
      await freeze(call, outside, raffle)
      return advance(call, outside, raffleId)
    case 'frozen': {
      if (!isFrozen(raffle)) return
      const outcome = await outcomeOf(call, raffle, outside)
      if (outcome) await drawRaffle(call, { raffle, outcome })
      return
    }
    case 'cancelled':
      return returnAll(call, raffle)
    case 'drawn':
      return takeOutErasedWinners(call.database, raffleId)
  }
}

/** Gives everybody's points back; done when no entry is left that has cost any. */
async function returnAll(call: Surroundings, raffle: Raffle): Promise<void> {
  const { database } = call
  const raffleId = raffle._id
  for (const state of ['held', 'entered'] as const) {
    const entries = await database.find('entries', {
      where: { raffleId, state },
      sort: [['memberId', 'ascending']],
      limit: RETURNS_AT_ONCE,
      fields: entryFields,
    })
    for (const entry of entries) {
      if (state === 'held' && (await settle(call, raffle, entry)) === 'void') continue
      await giveBack(call, entry)
      await database.update(
        'entries',
        entry._id,
        { state: 'entered' },
        { set: { state: 'returned' } },
      )
    }
    if (entries.length === RETURNS_AT_ONCE) return
  }
  await database.update('raffles', raffleId, { state: 'cancelled' }, { set: { dueAt: null } })
}

/** Settles what broke off between holding an entry and confirming it. */
async function settleStale(call: Surroundings): Promise<number> {
  const { database, now } = call
  const stale = await database.find('entries', {
    where: { state: 'held', at: { atMost: new Date(now.getTime() - STALE_MS) } },
    sort: [['at', 'ascending']],
    limit: AT_ONCE,
    fields: entryFields,
  })
  await doAll(
    stale.map((entry) => async () => {
      const raffle = await database.get('raffles', entry.raffleId)
      if (raffle) await settle(call, raffle, entry)
    }),
  )
  return stale.length
}

/** Erases what winners said about prizes that nobody handed out in time. */
async function eraseOld({ database, now }: Surroundings): Promise<number> {
  const old = await database.find('claims', {
    where: { erasedAt: { atMost: now } },
    sort: [['erasedAt', 'ascending']],
    limit: AT_ONCE,
    fields: ['_id'],
  })
  for (const { _id } of old)
    await database.update('claims', _id, {}, { set: { text: null, erasedAt: null } })
  return old.length
}
