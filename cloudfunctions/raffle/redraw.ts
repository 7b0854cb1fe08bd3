import type { contract } from '../../contract'
import { drawingsBegin } from '../../domain/raffle/lottery'
import type { FrozenList, PlannedChance, Raffle } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { isFrozen } from './isFrozen'
import { emptyRaffle, plannedChance } from './newRaffle'
import { askedFor, raffleIdOf } from './raffleIds'
import { raffleOf } from './raffleOf'

type Redraw = Call<typeof contract.raffle.redraw>

/**
 * Draws again with the same list, under an id of its own and with a reason. Which raffle it repeats
 * stands in its commitment; the first keeps its winners and its place in the list.
 */
export async function redraw(call: Redraw) {
  const { database, input, member, now, passesCheck } = call
  await openCommunityOf(database, input.communityId, now)
  const first = await raffleOf(database, input)
  const raffleId = raffleIdOf(member._id, input.requestId)
  const known = await database.get('raffles', raffleId)
  if (known && known.asked !== asked(call)) throw new Failure('REQUEST_REUSED')
  if (!known) {
    if (first.state !== 'drawn' || !isFrozen(first) || first.redrawnBy)
      throw new Failure('RAFFLE_CLOSED')
    const chance = chanceOf(call, first)
    if (!(await passesCheck(input.reason))) throw new Failure('CONTENT_HELD')
    await database.insert('raffles', again(call, first, { raffleId, chance }))
  }
  // Of two admins who draw it again at once, the one whom it names does; freezing calls the other off.
  await database.update('raffles', first._id, { redrawnBy: null }, { set: { redrawnBy: raffleId } })
  return { raffleId }
}

/** The same source with what it has not brought yet: a later round, a new secret, later drawings. */
function chanceOf({ input, now, randomBytes }: Redraw, { chance }: Raffle): PlannedChance {
  const { drawings } = input
  const isLottery = chance.kind === 'lottery'
  const fits = drawings ? isLottery && drawingsBegin(drawings) > now : !isLottery
  if (!fits) throw new Failure('INVALID_INPUT', 'drawings')
  return plannedChance(drawings ? { kind: 'lottery', drawings } : chance, randomBytes)
}

function again(
  call: Redraw,
  first: Raffle & { frozen: FrozenList },
  { raffleId, chance }: { raffleId: string; chance: PlannedChance },
): Raffle {
  const { title, prizes, who, price, most, headcount, communityId } = first
  const { now, member, input } = call
  return {
    ...emptyRaffle,
    ...{ title, prizes, who, price, most, headcount, communityId },
    _id: raffleId,
    closesAt: now,
    drawsAt: null,
    chance,
    state: 'closing',
    dueAt: now,
    redrawOf: {
      raffleId: first._id,
      entriesOf: first.redrawOf?.entriesOf ?? first._id,
      listId: first.frozen.listId,
      reason: input.reason,
    },
    by: member._id,
    asked: asked(call),
    createdAt: now,
  }
}

function asked({ input }: Redraw): string {
  return askedFor([input.raffleId, input.reason, input.drawings ?? null])
}
