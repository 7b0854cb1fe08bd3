import { describe, expect, it } from 'vitest'
import { quicknet } from './chain'
import { Numbers, randomTranscript } from './randomTranscript'
import { readTranscript } from './readTranscript'
import { type Document, recompute } from './strangersVerifier'
import { verify } from './verify'

const trust = { chains: [quicknet], isBeacon: () => true }

describe('a verifier that a stranger wrote from the document', () => {
  it('names the same winners in 10,000 random raffles', () => {
    for (let seed = 0; seed < 10_000; seed++) {
      const transcript = randomTranscript(new Numbers(`raffle ${seed}`))
      const document = JSON.parse(JSON.stringify(transcript)) as Document
      expect(recompute(document), `seed ${seed}`).toEqual(transcript.winners)
    }
  })

  it('names them in large raffles too, with many blocks in the hash tree', () => {
    for (const size of [63, 64, 65, 128, 129, 1_000, 5_000]) {
      const transcript = randomTranscript(new Numbers(`large ${size}`), size)
      const document = JSON.parse(JSON.stringify(transcript)) as Document
      expect(recompute(document), `size ${size}`).toEqual(transcript.winners)
    }
  })

  it('agrees with ours that such transcripts are right', () => {
    for (let seed = 0; seed < 500; seed++) {
      const json = JSON.stringify(randomTranscript(new Numbers(`raffle ${seed}`)))
      const transcript = readTranscript(json)
      if (typeof transcript === 'string') throw new Error(transcript)
      expect(verify(transcript, trust), `seed ${seed}`).toBeNull()
    }
  })
})
