import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { inquiryOf } from './inquiryOf'
import { threadOnWire } from './inquiryOnWire'

/** A question as the staff see it. */
export async function view({ database, input, now }: Call<typeof contract.help.view>) {
  return threadOnWire(await inquiryOf(database, input, 'staff'), { now, own: false })
}
