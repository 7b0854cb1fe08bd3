import type { ByteWriter } from './ByteWriter'
import { type SealedName, sealOf, writeSeal } from './sealedName'

/** One member's place in a raffle: `weight` entries under a number of its own. */
export interface Ticket {
  code: string
  weight: number
  memberId: string
  name: SealedName
}

const CODE_DIGITS = 7

/** The most that one ticket and that a whole list may weigh: sums stay exact in 53 bits. */
export const MOST_WEIGHT = 2 ** 31 - 1
export const MOST_TOTAL_WEIGHT = 2 ** 40
const MOST_TICKETS = 10 ** CODE_DIGITS - 1

/**
 * The tickets of a raffle as everybody lists them: by member id, numbered from 1. So nobody can
 * choose a number, and nobody can be in the list twice.
 */
export function toTickets(entries: readonly Omit<Ticket, 'code'>[]): Ticket[] {
  return [...entries]
    .sort((one, other) => (one.memberId < other.memberId ? -1 : 1))
    .map(({ memberId, weight, name }, index) => {
      return { code: codeAt(index), weight, memberId, name }
    })
}

/** The line that stands for a ticket in the list's hash: it seals the nickname, so that this can go and the hash stays. */
export function writeLine({ code, weight, memberId, name }: Ticket, lines: ByteWriter): void {
  lines.text(code).text('|').text(String(weight)).text('|').text(memberId).text('|')
  writeSeal(name, lines)
  lines.text('\n')
}

/** The same as text. */
export function lineOf({ code, weight, memberId, name }: Ticket): string {
  return `${code}|${weight}|${memberId}|${sealOf(name)}\n`
}

/** The place in the list that a code stands for, from 0. */
export function indexOf(code: string): number {
  return Number(code) - 1
}

/** The weight of all tickets together. */
export function totalWeight(tickets: readonly Ticket[]): number {
  let total = 0
  for (const { weight } of tickets) total += weight
  return total
}

/** Whether a list is one: members strictly rising, codes in order, weights whole and in their bounds. */
export function isTicketList(tickets: readonly Ticket[]): boolean {
  let before = ''
  for (const [index, { code, weight, memberId }] of tickets.entries()) {
    if (memberId <= before || code !== codeAt(index)) return false
    if (!Number.isSafeInteger(weight) || weight < 1 || weight > MOST_WEIGHT) return false
    before = memberId
  }
  return isCount(tickets.length, MOST_TICKETS) && isCount(totalWeight(tickets), MOST_TOTAL_WEIGHT)
}

function codeAt(index: number): string {
  return String(index + 1).padStart(CODE_DIGITS, '0')
}

function isCount(value: number, most: number): boolean {
  return value >= 1 && value <= most
}
