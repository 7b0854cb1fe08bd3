import type { Chain } from '../../domain/raffle/chain'

/** What a raffle needs of the world beside the database: a beacon. */
export interface Outside {
  /** The chain that raffles are drawn by from now on. */
  chain: Chain
  /** The signature of a round; null if it is not known yet or nobody can be reached. */
  signatureOf: (chain: Chain, round: number) => Promise<string | null>
}
