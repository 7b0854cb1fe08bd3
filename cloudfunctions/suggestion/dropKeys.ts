import type { Surroundings } from '../lib/serve'

const MOST_AT_ONCE = 100

/** Drops the private keys of quarters and polls that are over: from then on nobody can make a token for them. */
export async function dropKeys({ database, now }: Surroundings): Promise<void> {
  const over = await database.find('scopes', {
    where: { over: false, endsAt: { atMost: now } },
    sort: [['endsAt', 'ascending']],
    limit: MOST_AT_ONCE,
    fields: ['_id'],
  })
  for (const { _id } of over)
    await database.update('scopes', _id, { over: false }, { set: { over: true, privateKey: null } })
}
