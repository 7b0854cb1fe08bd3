import { type Chain, LEAST_WAIT_MS, roundFrom, timeOfRound } from '../../domain/raffle/chain'
import { drawingsBegin } from '../../domain/raffle/lottery'
import { commitTo } from '../../domain/raffle/transcript'
import type { FrozenList, Raffle, RaffleEntry } from '../lib/collections'
import type { Database } from '../lib/Database'
import type { Surroundings } from '../lib/serve'
import type { Outside } from './Outside'
import { freezeOf } from './raffleSource'
import { settle } from './settle'
import { readList, type TicketList, writeList } from './ticketLists'

const PAGE = 200

/** Closes a raffle whose time has come. */
export async function close({ database, now }: Surroundings, raffle: Raffle): Promise<void> {
  const set = { state: 'closing', dueAt: now }
  await database.update('raffles', raffle._id, { state: 'open' }, { set })
}

/**
 * Freezes a closed raffle: every held entry is settled first, then the list is written down and
 * committed to. Two that freeze at once write the same list, and the first to commit is the one.
 */
export async function freeze(call: Surroundings, outside: Outside, raffle: Raffle): Promise<void> {
  const { database } = call
  if (raffle.redrawOf && !(await isTheRedraw(database, raffle))) {
    const set = cancelledFields(call, '已经由另一次重抽代替')
    await database.update('raffles', raffle._id, { state: 'closing' }, { set })
    return
  }
  if (!raffle.redrawOf) await settleAll(call, raffle)
  const list = raffle.redrawOf
    ? await readList(database, raffle.redrawOf.listId)
    : await writeList(database, raffle)
  const set = list
    ? frozenFields(call, outside, { raffle, list })
    : cancelledFields(call, '没有人参加')
  await database.update('raffles', raffle._id, { state: 'closing' }, { set })
}

/** Whether a raffle is the one that draws the first again: there is one, which the first names. */
async function isTheRedraw(database: Database, { _id, redrawOf }: Raffle): Promise<boolean> {
  const firstId = redrawOf?.raffleId ?? ''
  await database.update('raffles', firstId, { redrawnBy: null }, { set: { redrawnBy: _id } })
  return (await database.get('raffles', firstId))?.redrawnBy === _id
}

/** What a raffle that does not take place becomes; the timer gives the points back. */
export function cancelledFields({ now }: Surroundings, reason: string) {
  return { state: 'cancelled', cancelled: reason, dueAt: now }
}

async function settleAll(call: Surroundings, raffle: Raffle): Promise<void> {
  for (;;) {
    const held: RaffleEntry[] = await call.database.find('entries', {
      where: { raffleId: raffle._id, state: 'held' },
      sort: [['memberId', 'ascending']],
      limit: PAGE,
      fields: entryFields,
    })
    for (const entry of held) await settle(call, raffle, entry)
    if (held.length < PAGE) return
  }
}

function frozenFields(
  call: Surroundings,
  { chain }: Outside,
  { raffle, list }: { raffle: Raffle; list: TicketList },
) {
  const at = call.now
  // Too late for the drawing that was named: chance could be known already.
  if (raffle.chance.kind === 'lottery' && drawingsBegin(raffle.chance.drawings) <= at)
    return cancelledFields(call, '名单没能在彩票开奖前定下来')
  const round = raffle.chance.kind === 'drand' ? roundAfter(chain, at, raffle.drawsAt) : null
  const { terms, commitment } = commitTo(
    freezeOf(raffle, { at, round }, list.contributions),
    list.tickets,
  )
  const { root, count, weight } = terms
  const knownAt = round ? timeOfRound(chain, round.number) : knownFrom(raffle, at)
  const frozen = { at, commitment, root, count, weight, round, knownAt, listId: list.listId }
  return { state: 'frozen', frozen, dueAt: knownAt } satisfies Partial<Raffle>
}

/** The first round that nobody can know yet, a minute after the list was frozen at the least. */
function roundAfter(chain: Chain, at: Date, drawsAt: Date | null): FrozenList['round'] {
  const earliest = Math.max(at.getTime() + LEAST_WAIT_MS, drawsAt?.getTime() ?? 0)
  return { chain: chain.hash, number: roundFrom(chain, new Date(earliest)) }
}

/** When chance that is not a beacon's is known: lottery numbers are typed in, nobody can say when. */
function knownFrom({ chance, drawsAt }: Raffle, at: Date): Date | null {
  if (chance.kind === 'lottery') return null
  return drawsAt && drawsAt > at ? drawsAt : at
}

/** All of an entry. */
export const entryFields = [
  '_id',
  'raffleId',
  'communityId',
  'memberId',
  'name',
  'weight',
  'points',
  'state',
  'attempt',
  'requestId',
  'at',
] as const
