import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { dropKeys } from './dropKeys'
import { handOver } from './handOver'
import { payAdopted } from './payAdopted'

/** What is due by the clock, each in bounded steps and each harmless twice. */
export async function tend(call: Call<typeof contract.suggestion.tend>) {
  await handOver(call)
  await dropKeys(call)
  await payAdopted(call)
  return {}
}
