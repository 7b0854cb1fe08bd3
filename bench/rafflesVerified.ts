import { createHash } from 'node:crypto'
import { isBeaconOf } from '../domain/raffle/beaconSignature'
import { quicknet } from '../domain/raffle/chain'
import { randomnessOf } from '../domain/raffle/chance'
import { seedOf } from '../domain/raffle/commitment'
import { digestHex } from '../domain/raffle/digest'
import { drawWinners } from '../domain/raffle/drawWinners'
import { includes } from '../domain/raffle/merkle'
import { published } from '../domain/raffle/randomTranscript'
import { readTranscript } from '../domain/raffle/readTranscript'
import { SALT_BYTES } from '../domain/raffle/sealedName'
import { toTickets } from '../domain/raffle/ticket'
import { commitTo, publish } from '../domain/raffle/transcript'
import { verify } from '../domain/raffle/verify'
import type { Suite } from './Figure'
import { median } from './median'

const trust = { chains: [quicknet], isBeacon: isBeaconOf }
const RUNS = 5
const prizes = [
  { name: '一等奖', count: 1 },
  { name: '二等奖', count: 9 },
  { name: '三等奖', count: 90 },
]

/** What it takes to recompute a raffle with 100 winners, the beacon's signature included. */
export const rafflesVerified: Suite = {
  title: 'verifying a raffle',
  run: (report) => {
    for (const size of [1_000, 100_000, 1_000_000]) {
      const json = transcriptOf(size)
      // Whoever verifies holds one transcript, and so does this.
      const times = Array.from({ length: RUNS }, () => timeToVerify(json))
      const name = `${size.toLocaleString('en')} weighted entries`
      report(`${name}, verified whole`, median(times), 'ms')
      report(`${name}, the transcript`, json.length, 'bytes')
      report(`${name}, hashes in the proof of one`, proofLength(json, size >> 1), 'hashes')
    }
    return Promise.resolve()
  },
}

function proofLength(json: string, index: number): number {
  const transcript = readTranscript(json)
  if (typeof transcript === 'string') throw new Error('not a transcript')
  return includes(transcript.tickets, index).path.length
}

function timeToVerify(json: string): number {
  const began = performance.now()
  const transcript = readTranscript(json)
  if (typeof transcript === 'string' || verify(transcript, trust)) throw new Error('not verified')
  return performance.now() - began
}

function transcriptOf(size: number): string {
  const tickets = toTickets(
    Array.from({ length: size }, (_, index) => ({
      memberId: `QF4K7Z2M9T_${createHash('sha256').update(`${index}`).digest('base64url').slice(0, 22)}`,
      weight: 1 + ((index * 7_919) % 10),
      name: {
        nickname: `同事${index}`,
        salt: digestHex(`salt ${index}`).slice(0, 2 * SALT_BYTES),
      },
    })),
  )
  const source = { kind: 'drand', chain: quicknet.hash, round: 1000 } as const
  const outcome = { kind: 'drand', signature: published[1000] } as const
  const frozenAt = new Date('2023-08-23T15:58:00.000Z')
  const committed = commitTo(
    { raffle: 'bench', title: '年会', redrawOf: null, frozenAt, prizes, source },
    tickets,
  )
  const randomness = randomnessOf(source, outcome, { chain: quicknet, isBeacon: isBeaconOf })
  if (!randomness) throw new Error('the published round does not verify')
  const weights = tickets.map(({ weight }) => weight)
  const wins = drawWinners(seedOf(committed.commitment, randomness), weights, prizes)
  return JSON.stringify(publish(committed, tickets, { outcome, wins }))
}
