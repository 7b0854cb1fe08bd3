import type { ByteWriter } from './ByteWriter'
import { SALT_DIGITS, SEAL_DIGITS, writeSealOf } from './sealedName'
import { CODE_DIGITS, MOST_TICKETS, MOST_TOTAL_WEIGHT, MOST_WEIGHT, type Ticket } from './ticket'

/** Code, weight and member; then salt and nickname, or the seal alone of somebody who is gone for good. */
const LINE = /^\d{7}\|(?:0|[1-9]\d{0,9})\|[\w-]{1,64}\|[0-9a-f]{32}(?:[0-9a-f]{32}|\|[^\r\n]*)$/

/** Where the weight begins. */
const WEIGHT = CODE_DIGITS + 1

/** Whether a value is a ticket as it is published. All below takes only lines that are. */
export function isTicketLine(value: unknown): value is string {
  return typeof value === 'string' && LINE.test(value)
}

/** A ticket as it is published, and as a list is hashed: `code|weight|memberId|salt|nickname`, or `…|seal`. */
export function lineOf({ code, weight, memberId, name }: Ticket): string {
  const opening = name.nickname === null ? name.seal : `${name.salt}|${name.nickname}`
  return `${code}|${weight}|${memberId}|${opening}`
}

/** The ticket that a line stands for. */
export function ticketOf(line: string): Ticket {
  const at = openingOf(line)
  const name = isNameless(line)
    ? { nickname: null, seal: line.slice(at) }
    : { nickname: line.slice(at + SALT_DIGITS + 1), salt: line.slice(at, at + SALT_DIGITS) }
  return {
    code: line.slice(0, CODE_DIGITS),
    weight: weightOf(line),
    memberId: memberOf(line),
    name,
  }
}

/** Whether the ticket's bearer is gone for good, and the name with them. */
export function isNameless(line: string): boolean {
  return line[openingOf(line) + SALT_DIGITS] !== '|'
}

export function weightOf(line: string): number {
  return Number(line.slice(WEIGHT, line.indexOf('|', WEIGHT)))
}

/** The weight of all tickets together. */
export function totalWeight(lines: readonly string[]): number {
  let total = 0
  for (const line of lines) total += weightOf(line)
  return total
}

/** Whether lines are a list: members strictly rising, codes in order, weights in their bounds. */
export function isTicketList(lines: readonly string[]): boolean {
  let before = ''
  let index = 0
  for (const line of lines) {
    const memberId = memberOf(line)
    if (memberId <= before || Number(line.slice(0, CODE_DIGITS)) !== ++index) return false
    if (!isCount(weightOf(line), MOST_WEIGHT)) return false
    before = memberId
  }
  return isCount(lines.length, MOST_TICKETS) && isCount(totalWeight(lines), MOST_TOTAL_WEIGHT)
}

/**
 * Writes what a list's hash says of a ticket: the nickname is sealed, so that it can go and the hash
 * stays. Two tickets have the same bytes only if they are the same.
 */
export function writeSealed(line: string, into: ByteWriter): void {
  const at = openingOf(line)
  into.text(line, 0, at)
  if (isNameless(line)) into.unhex(line, at, at + SEAL_DIGITS)
  else writeSealOf(line, at, into)
}

function memberOf(line: string): string {
  const start = line.indexOf('|', WEIGHT) + 1
  return line.slice(start, line.indexOf('|', start))
}

/** Where salt or seal begin. */
function openingOf(line: string): number {
  return line.indexOf('|', line.indexOf('|', WEIGHT) + 1) + 1
}

function isCount(value: number, most: number): boolean {
  return value >= 1 && value <= most
}
