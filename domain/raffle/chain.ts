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

/** The local cloud's own beacon: everybody knows its secret key, so it is for trying out alone. */
export const practiceChain: Chain = {
  hash: '5981237d6a9ca2239f7ddce156327d93102e333d227d930b405271798ce5603e',
  publicKey:
    '8fd5239fefdecc2e6ff2ca1b2536e663895dd199420b60233669824f9d83319a6d125c32dbbda9f928a79ec2601f038808ac5bb81ba396dfa35a062da41c4d276fd57a9c15c251e56c8d99dec1c485bb4169da796511604439996eedd9c24348',
  genesis: 1_692_803_367,
  period: 3,
  standing: 'practice',
}

/** The chains that a verifier knows. Whoever goes by one says of which standing it is. */
export const chains: readonly Chain[] = [quicknet, practiceChain]

/** The chain with a hash. */
export function chainOf(hash: string): Chain | undefined {
  return chains.find((chain) => chain.hash === hash)
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
