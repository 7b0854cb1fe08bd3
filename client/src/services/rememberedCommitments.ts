import { keep, readKept } from './storage'

const KEY = 'raffleCommitments.1'
const MOST = 50

type Remembered = [raffleId: string, commitment: string][]

/** The commitment that this phone saw of a raffle before it was drawn; undefined if it saw none. */
export function rememberedCommitment(raffleId: string): string | undefined {
  return remembered().find(([id]) => id === raffleId)?.[1]
}

/** Keeps the first commitment that was seen of a raffle: a later one does not replace it. */
export function rememberCommitment(raffleId: string, commitment: string): void {
  if (rememberedCommitment(raffleId) !== undefined) return
  keep(KEY, [...remembered(), [raffleId, commitment]].slice(-MOST))
}

function remembered(): Remembered {
  return (readKept(KEY) as Remembered | null) ?? []
}
