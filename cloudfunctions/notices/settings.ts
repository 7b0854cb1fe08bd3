import type { contract } from '../../contract'
import { usualQuietHours } from '../../domain/quietHours'
import { freshCommunity } from '../lib/freshCommunity'
import type { Call } from '../lib/serve'

/** When messages come to the caller. */
export async function settings({
  database,
  input,
  member,
}: Call<typeof contract.notices.settings>) {
  const { quietHours = usualQuietHours } = await freshCommunity(database, input.communityId)
  return { muted: member.muted ?? false, quiet: quietHours }
}
