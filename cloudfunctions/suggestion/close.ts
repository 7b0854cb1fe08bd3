import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { changeHandedOver } from './threadOf'

/** Closes a thread. What was closed for abuse stays so. */
export async function close({ database, input }: Call<typeof contract.suggestion.close>) {
  const closing = input.abuse ? 'abuse' : 'done'
  await changeHandedOver(database, input, (thread) =>
    thread.closing === closing || thread.closing === 'abuse' ? null : { set: { closing } },
  )
  return {}
}
