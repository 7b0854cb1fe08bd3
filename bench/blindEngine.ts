import { blind, finalize, ringOf } from '../domain/blindRsa/blindRsa'
import { bytesOf } from '../domain/bytes'
import { median } from './median'

const RUNS = 5

/**
 * A program of its own, to be run on whatever engine: takes a modulus, and whether BigInt is missing,
 * and prints how long blinding three messages and unblinding one signature take, in milliseconds.
 * What it unblinds is not signed: it costs the same.
 */
async function measure([modulus = '', bigInts = '']: readonly string[]): Promise<void> {
  if (bigInts === 'without') Reflect.deleteProperty(globalThis, 'BigInt')
  const ring = ringOf(bytesOf(modulus))
  const chance = (size: number) => Promise.resolve(crypto.getRandomValues(new Uint8Array(size)))
  const messages = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte))
  const blinds: number[] = []
  const finals: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now()
    const [blinding] = await blind(ring, messages, chance)
    const blinded = performance.now()
    if (blinding) finalize(ring, blinding, blinding.blinded)
    blinds.push(blinded - begun)
    finals.push(performance.now() - blinded)
  }
  console.log(JSON.stringify({ blind: median(blinds), unblind: median(finals) }))
}

void measure(process.argv.slice(2))
