import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The roots of whole subtrees, largest first: all that a growing hash tree needs to be remembered by. */
export type Peaks = readonly { height: number; hash: string }[]

/** Where one member's ledger stands. */
export interface Head {
  memberId: string
  seq: number
  head: string
}

/** The peaks with one more ledger in the tree. */
export function withHead(peaks: Peaks, { memberId, seq, head }: Head): Peaks {
  const next = [...peaks, { height: 0, hash: digest(['head', memberId, seq, head]) }]
  for (let last = next.at(-1), eve = next.at(-2); last && eve?.height === last.height; ) {
    next.splice(-2, 2, { height: last.height + 1, hash: digest(['node', eve.hash, last.hash]) })
    last = next.at(-1)
    eve = next.at(-2)
  }
  return next
}

/** The root over all ledgers: whoever kept it sees if one of them is changed afterwards. */
export function anchorOf(peaks: Peaks): string {
  const hashes = peaks.map(({ hash }) => hash)
  return hashes.reduceRight((right, left) => digest(['node', left, right]), digest(['end']))
}

function digest(parts: readonly (string | number)[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('|')))).slice(0, 32)
}
