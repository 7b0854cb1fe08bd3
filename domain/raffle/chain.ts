/** A public random beacon: every `period` seconds it signs the number of the round. */
export interface Chain {
  hash: string
  /** In G2, compressed; signatures are in G1. */
  publicKey: string
  /** Instant of round 1, in seconds since 1970. */
  genesis: number
  period: number
  /** `practice`: its secret key is published, so it proves nothing to anybody. */
  standing: 'public' | 'practice'
}

/** drand's quicknet, run by the League of Entropy. https://docs.drand.love */
export const quicknet: Chain = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  genesis: 1_692_803_367,
  period: 3,
  standing: 'public',
}

/** Between freezing the list and the round lies at least this much, so that nobody can know the round. */
export const LEAST_WAIT_MS = 60_000

/** When a round is published. */
export function timeOfRound({ genesis, period }: Chain, round: number): Date {
  return new Date((genesis + (round - 1) * period) * 1000)
}

/** The first round that is published at an instant or after it. */
export function roundFrom({ genesis, period }: Chain, instant: Date): number {
  return Math.max(1, Math.ceil((instant.getTime() / 1000 - genesis) / period) + 1)
}
