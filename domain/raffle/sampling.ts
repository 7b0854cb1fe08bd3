import { digest, uint64 } from './digest'

const CHUNK_VALUES = 2 ** 48
const CHUNK_BYTES = 6
/** Of each hash the first thirty bytes are five chunks; the last two are left. */
const BYTES_PER_HASH = 30

/** Draws whole numbers from 0 up to, not including, a bound; each is equally likely. */
export type Uniform = (bound: number) => number

/**
 * Numbers from a seed: SHA-256 over seed and counter in chunks of 48 bits. A chunk in the incomplete
 * last multiple of the bound is thrown away, because taking it would favour the low numbers.
 */
export function uniformFrom(seed: Uint8Array): Uniform {
  let counter = 0
  let bytes = new Uint8Array(0)
  let used = BYTES_PER_HASH
  function chunk(): number {
    if (used === BYTES_PER_HASH) {
      bytes = digest(seed, uint64(counter++)) as Uint8Array<ArrayBuffer>
      used = 0
    }
    let value = 0
    for (let end = used + CHUNK_BYTES; used < end; used++) value = value * 256 + (bytes[used] ?? 0)
    return value
  }
  return (bound) => {
    const limit = CHUNK_VALUES - (CHUNK_VALUES % bound)
    for (;;) {
      const value = chunk()
      if (value < limit) return value % bound
    }
  }
}
