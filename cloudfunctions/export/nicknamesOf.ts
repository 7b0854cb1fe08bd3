import type { Database } from '../lib/Database'

const AT_ONCE = 500

/** The names by which members go, as far as they are still there. */
export async function nicknamesOf(
  database: Database,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (let from = 0; from < memberIds.length; from += AT_ONCE) {
    const members = await database.find('members', {
      where: { _id: { oneOf: memberIds.slice(from, from + AT_ONCE) } },
      sort: [],
      limit: AT_ONCE,
      fields: ['_id', 'nickname'],
    })
    for (const { _id, nickname } of members) names.set(_id, nickname)
  }
  return names
}
