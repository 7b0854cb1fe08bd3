import type { contract } from '../../contract'
import { toHex } from '../../domain/raffle/digest'
import { SALT_BYTES } from '../../domain/raffle/sealedName'
import type { Member, Raffle, RaffleEntry } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { closeWhenFull } from './closeWhenFull'
import { isEligible } from './isEligible'
import { entryId } from './raffleIds'
import { raffleOf } from './raffleOf'
import { settle, takePoints } from './settle'

type Enter = Call<typeof contract.raffle.enter>

/**
 * Takes entries in three steps that can break off anywhere: the entry is held, the points are taken
 * under an id derived from it, the entry is confirmed. What breaks off in between is settled by the
 * timer, before the list is frozen at the latest.
 */
export async function enter(call: Enter) {
  const { database, input } = call
  await openCommunityOf(database, input.communityId, call.now)
  const raffle = await raffleOf(database, input)
  const known = await database.get('entries', entryId(raffle._id, call.member._id))
  if (known && known.state !== 'void') return enteredBefore(call, known)
  await requireMay(call, raffle)
  const entry = await hold(call, raffle, known)
  if (!entry) throw new Failure('BUSY')
  return confirm(call, entry, call.member)
}

/** The same again is the same answer; a held entry goes on from where it stands. */
async function enteredBefore(call: Enter, entry: RaffleEntry) {
  const { requestId, weight } = call.input
  if (entry.requestId === requestId && entry.weight !== weight) throw new Failure('REQUEST_REUSED')
  if (entry.state === 'returned') throw new Failure('RAFFLE_CLOSED')
  if (entry.state === 'held') return confirm(call, entry)
  return { weight: entry.weight, points: entry.points, again: true }
}

async function requireMay(call: Enter, raffle: Raffle): Promise<void> {
  const { input, member, now } = call
  if (raffle.state !== 'open' || raffle.closesAt <= now) throw new Failure('RAFFLE_CLOSED')
  if (input.weight > raffle.most) throw new Failure('INVALID_INPUT', 'weight')
  if (!(await isEligible(call, member, raffle.who))) throw new Failure('NOT_ELIGIBLE')
  if (member.balance < raffle.price * input.weight) throw new Failure('POINTS_SHORT')
}

async function hold(
  { database, input, member, now, randomBytes }: Enter,
  raffle: Raffle,
  before: RaffleEntry | null,
): Promise<RaffleEntry | null> {
  const { weight, requestId } = input
  const entry: RaffleEntry = {
    _id: entryId(raffle._id, member._id),
    raffleId: raffle._id,
    communityId: raffle.communityId,
    memberId: member._id,
    name: { nickname: member.nickname, salt: toHex(randomBytes(SALT_BYTES)) },
    weight,
    points: weight * raffle.price,
    state: 'held',
    attempt: (before?.attempt ?? 0) + 1,
    requestId,
    at: now,
  }
  if (!before) return (await database.insert('entries', entry)) ? entry : null
  const { _id, ...set } = entry
  const unchanged = { state: 'void', attempt: before.attempt }
  return (await database.update('entries', _id, unchanged, { set })) ? entry : null
}

/**
 * The raffle is read again after the hold stands: if it is still open then, whoever closes it finds
 * the hold; if not, the hold is given up before any points are taken. A member document from before
 * the hold cannot have the debit in it yet, so it may serve as a hint.
 */
async function confirm(call: Enter, entry: RaffleEntry, before?: Member) {
  const { database, input, now } = call
  const raffle = await raffleOf(database, input)
  if (raffle.state !== 'open' || raffle.closesAt <= now) {
    if ((await settle(call, raffle, entry)) !== 'entered') throw new Failure('RAFFLE_CLOSED')
    return { weight: entry.weight, points: entry.points, again: true }
  }
  if (!(await takePoints(call, entry, before))) throw new Failure('RAFFLE_CLOSED')
  const held = { state: 'held', attempt: entry.attempt }
  const first = await database.update('entries', entry._id, held, { set: { state: 'entered' } })
  if (first) await closeWhenFull(call, raffle)
  else await requireEntered(call, entry)
  return { weight: entry.weight, points: entry.points, again: !first }
}

/** Somebody else settled the entry meanwhile. */
async function requireEntered({ database }: Enter, { _id }: RaffleEntry): Promise<void> {
  const settled = await database.get('entries', _id)
  if (settled?.state !== 'entered') throw new Failure('RAFFLE_CLOSED')
}
