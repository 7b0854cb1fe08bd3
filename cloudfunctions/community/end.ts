import type { contract } from '../../contract'
import { endOf } from '../../domain/ending'
import { freshCommunity } from '../lib/freshCommunity'
import { ownersWrite } from '../lib/ownersWrite'
import type { Call } from '../lib/serve'

/** Closes the community now and names the day on which it goes for good. Twice is once. */
export async function end({ database, input, member, now }: Call<typeof contract.community.end>) {
  const endsAt = endOf(now)
  const change = { set: { state: 'ending', endsAt } }
  const also = { state: { oneOf: ['open', 'archived'] } }
  if (await ownersWrite(database, { member, change, also })) return { endsAt: endsAt.toISOString() }
  const ending = await freshCommunity(database, input.communityId)
  return { endsAt: (ending.endsAt ?? endsAt).toISOString() }
}
