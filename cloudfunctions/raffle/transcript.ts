import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { transcriptText } from './drawRaffle'
import { isFrozen } from './isFrozen'
import type { Outside } from './Outside'
import { raffleOf } from './raffleOf'

/** The transcript that anybody can recompute the raffle from. */
export function transcribing(outside: Outside, fileAddress: (fileId: string) => Promise<string>) {
  return async ({ database, input }: Call<typeof contract.raffle.transcript>) => {
    const raffle = await raffleOf(database, input)
    if (!isFrozen(raffle)) throw new Failure('RAFFLE_CLOSED')
    if (raffle.file) return { status: 'file' as const, url: await fileAddress(raffle.file) }
    const json = await transcriptText(database, outside, raffle)
    return { status: 'text' as const, json }
  }
}
