import { type Source, sourceLine } from './chance'
import { digest, digestHex, fromHex } from './digest'
import type { Prize } from './drawWinners'
import { FORMAT } from './format'

/** All that decides a draw except chance: fixed and published before chance is known. */
export interface Terms {
  raffle: string
  title: string
  /** The raffle that this one draws again. */
  redrawOf: string | null
  frozenAt: string
  count: number
  weight: number
  root: string
  source: Source
  prizes: readonly Prize[]
}

/** The hash by which the terms are committed to. */
export function commitmentOf(terms: Terms): string {
  const { raffle, title, redrawOf, frozenAt, count, weight, root, source, prizes } = terms
  const head = [FORMAT, raffle, title, redrawOf ?? '-', frozenAt, count, weight, root]
  const tiers = prizes.map((prize) => `${prize.count}|${prize.name}`)
  return digestHex([...head, sourceLine(source), prizes.length, ...tiers].join('\n'))
}

/** What the draw's numbers come from: the commitment and the randomness that came after it. */
export function seedOf(commitment: string, randomness: Uint8Array): Uint8Array {
  return digest(`${FORMAT}|seed`, fromHex(commitment), randomness)
}
