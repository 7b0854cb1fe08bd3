import type { Chain } from '../../domain/raffle/chain'

/** What a raffle needs of the world beside the database: a beacon, and storage for long lists. */
export interface Outside {
  /** The chain that raffles are drawn by from now on. */
  chain: Chain
  /** The signature of a round; null if it is not known yet or nobody can be reached. */
  signatureOf: (chain: Chain, round: number) => Promise<string | null>
  /** Puts a text into storage and gives the file's id. */
  putFile: (path: string, text: string) => Promise<string>
  fileText: (fileId: string) => Promise<string>
}
