import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { inquiryOf } from './inquiryOf'
import { threadOnWire } from './inquiryOnWire'

/** One of the caller's own questions. */
export async function thread({ database, input, member, now }: Call<typeof contract.help.thread>) {
  const inquiry = await inquiryOf(database, input, { own: member._id })
  return threadOnWire(inquiry, { now, own: true })
}
