import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { shownRaffle } from './shownRaffle'

const PAGE = 20

/** The community's raffles, newest first, each with what the caller has in it. */
export async function list({ database, input, member }: Call<typeof contract.raffle.list>) {
  const raffles = await database.find('raffles', {
    where: { communityId: input.communityId },
    sort: [['createdAt', 'descending']],
    ...(input.before && { after: [new Date(input.before)] }),
    limit: PAGE,
    fields: raffleFields,
  })
  const last = raffles.length === PAGE ? raffles.at(-1) : undefined
  return {
    raffles: await Promise.all(raffles.map((raffle) => shownRaffle(database, raffle, member._id))),
    next: last?.createdAt.toISOString() ?? null,
  }
}

/** All of a raffle. */
const raffleFields = [
  '_id',
  'communityId',
  'title',
  'prizes',
  'who',
  'price',
  'most',
  'closesAt',
  'headcount',
  'drawsAt',
  'chance',
  'state',
  'dueAt',
  'frozen',
  'outcome',
  'wins',
  'drawnAt',
  'redrawOf',
  'redrawnBy',
  'cancelled',
  'by',
  'asked',
  'createdAt',
] as const
