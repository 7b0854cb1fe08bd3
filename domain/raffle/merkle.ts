import { ByteWriter } from './ByteWriter'
import { digest, fromHex, toHex } from './digest'
import { withoutName } from './sealedName'
import type { Ticket } from './ticket'
import { isTicketLine, lineOf, ticketOf, writeSealed } from './ticketLine'

/** One hash stands for so many tickets: a million then need fifteen thousand hashes, not a million. */
const BLOCK = 64

/** Shows that one ticket is in a list: its block, without names, and the hashes beside the way up to the root. */
export interface Inclusion {
  /** Tickets' lines, joined by line breaks. */
  block: string
  path: readonly { side: 'left' | 'right'; hash: string }[]
}

/** The root of a list's hash tree: it names every ticket, and no list has the root of another. */
export function rootOf(lines: readonly string[]): string {
  return toHex(topOf(levelsOf(lines)))
}

/** The proof that the ticket at `index` is in the list. */
export function includes(lines: readonly string[], index: number): Inclusion {
  const first = Math.floor(index / BLOCK)
  const path: Inclusion['path'][number][] = []
  let at = first
  for (const level of levelsOf(lines).slice(0, -1)) {
    const sibling = level[at ^ 1]
    if (sibling) path.push({ side: at % 2 === 1 ? 'left' : 'right', hash: toHex(sibling) })
    at >>= 1
  }
  const block = blockOf(lines, first).map((line) => namelessLine(ticketOf(line)))
  return { block: block.join('\n'), path }
}

/** Whether a proof leads from a ticket to a root. */
export function isIncluded(ticket: Ticket, { block, path }: Inclusion, root: string): boolean {
  const lines = block.split('\n')
  if (!lines.every(isTicketLine) || !lines.includes(namelessLine(ticket))) return false
  let hash = leafOf(lines)
  for (const { side, hash: other } of path)
    hash = side === 'left' ? node(fromHex(other), hash) : node(hash, fromHex(other))
  return toHex(hash) === root
}

function blockOf(lines: readonly string[], block: number): readonly string[] {
  return lines.slice(block * BLOCK, (block + 1) * BLOCK)
}

function namelessLine(ticket: Ticket): string {
  return lineOf({ ...ticket, name: withoutName(ticket.name) })
}

const LEAF = Uint8Array.of(0)
const sealed = new ByteWriter().raw(LEAF)

function leafOf(block: readonly string[]): Uint8Array {
  sealed.backTo(LEAF.length)
  for (const line of block) writeSealed(line, sealed)
  return digest(sealed.bytes)
}

function node(left: Uint8Array, right: Uint8Array): Uint8Array {
  return digest(Uint8Array.of(1), left, right)
}

/** From the blocks' hashes up to the root. A hash without a neighbour moves up as it is. */
function levelsOf(lines: readonly string[]): Uint8Array[][] {
  const count = Math.ceil(lines.length / BLOCK)
  let level = Array.from({ length: count }, (_, block) => leafOf(blockOf(lines, block)))
  const levels = [level]
  while (level.length > 1) {
    level = parentsOf(level)
    levels.push(level)
  }
  return levels
}

function parentsOf(level: readonly Uint8Array[]): Uint8Array[] {
  const parents: Uint8Array[] = []
  for (let at = 0; at < level.length; at += 2) {
    const [one, other] = level.slice(at, at + 2)
    if (one) parents.push(other ? node(one, other) : one)
  }
  return parents
}

function topOf(levels: readonly Uint8Array[][]): Uint8Array {
  const top = levels.at(-1)?.[0]
  if (!top) throw new RangeError('an empty list has no root')
  return top
}
