import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { removeFiles } from '../lib/temporaryFile'

/** WeChat's most files of one removal. */
const AT_ONCE = 50
const MOST_ROUNDS = 20

/** Every night: removes files whose links are over, for they have names in them. */
export async function removeOld({ database, now }: Call<typeof contract.export.removeOld>) {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const old = await database.find('files', {
      where: { expiresAt: { atMost: now } },
      sort: [['expiresAt', 'ascending']],
      limit: AT_ONCE,
      fields: ['_id', 'fileId'],
    })
    if (old.length === 0) break
    await removeFiles(old.map(({ fileId }) => fileId))
    await Promise.all(old.map(({ _id }) => database.remove('files', _id)))
  }
  return {}
}
