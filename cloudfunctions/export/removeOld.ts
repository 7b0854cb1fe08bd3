import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { removeTemporaryFiles } from '../lib/temporaryFile'

/** Every night: removes files whose links are over, for they have names in them. */
export async function removeOld({ database, now }: Call<typeof contract.export.removeOld>) {
  await removeTemporaryFiles(database, { expiresAt: { atMost: now } })
  return {}
}
