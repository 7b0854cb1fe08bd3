import { ByteWriter } from './ByteWriter'
import { digest, fromHex, toHex } from './digest'
import { lineOf, type Ticket, writeLine } from './ticket'

/** One hash stands for so many tickets: a million then need fifteen thousand hashes, not a million. */
const BLOCK = 64

const LEAF = Uint8Array.of(0)

/** Shows that one ticket is in a list: its block as text, and the hashes beside the way up to the root. */
export interface Inclusion {
  block: string
  path: readonly { side: 'left' | 'right'; hash: string }[]
}

/** The root of a list's hash tree: it names every ticket, and no list has the root of another. */
export function rootOf(tickets: readonly Ticket[]): string {
  return toHex(topOf(levelsOf(tickets)))
}

/** The proof that the ticket at `index` is in the list. */
export function includes(tickets: readonly Ticket[], index: number): Inclusion {
  const first = Math.floor(index / BLOCK)
  const path: Inclusion['path'][number][] = []
  let at = first
  for (const level of levelsOf(tickets).slice(0, -1)) {
    const sibling = level[at ^ 1]
    if (sibling) path.push({ side: at % 2 === 1 ? 'left' : 'right', hash: toHex(sibling) })
    at >>= 1
  }
  return { block: blockText(tickets, first), path }
}

/** Whether a proof leads from a ticket to a root. */
export function isIncluded(ticket: Ticket, { block, path }: Inclusion, root: string): boolean {
  if (!`\n${block}`.includes(`\n${lineOf(ticket)}`)) return false
  let hash = leaf(block)
  for (const { side, hash: other } of path)
    hash = side === 'left' ? node(fromHex(other), hash) : node(hash, fromHex(other))
  return toHex(hash) === root
}

const lines = new ByteWriter()

/** The hash of a block, as `leaf` gives it of the block's text. */
function leafOf(tickets: readonly Ticket[], block: number): Uint8Array {
  lines.clear().raw(LEAF)
  for (const ticket of tickets.slice(block * BLOCK, (block + 1) * BLOCK)) writeLine(ticket, lines)
  return digest(lines.bytes)
}

function blockText(tickets: readonly Ticket[], block: number): string {
  let text = ''
  for (const ticket of tickets.slice(block * BLOCK, (block + 1) * BLOCK)) text += lineOf(ticket)
  return text
}

/** From the blocks' hashes up to the root. A hash without a neighbour moves up as it is. */
function levelsOf(tickets: readonly Ticket[]): Uint8Array[][] {
  const count = Math.ceil(tickets.length / BLOCK)
  let level = Array.from({ length: count }, (_, block) => leafOf(tickets, block))
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

const leaf = (text: string) => digest(LEAF, text)
const node = (left: Uint8Array, right: Uint8Array) => digest(Uint8Array.of(1), left, right)
