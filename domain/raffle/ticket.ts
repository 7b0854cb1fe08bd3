import type { SealedName } from './sealedName'

/** One member's place in a raffle: `weight` entries under a number of its own. */
export interface Ticket {
  code: string
  weight: number
  memberId: string
  name: SealedName
}

export const CODE_DIGITS = 7

/** The most that one ticket and that a whole list may weigh: sums stay exact in 53 bits. */
export const MOST_WEIGHT = 2 ** 31 - 1
export const MOST_TOTAL_WEIGHT = 2 ** 40
export const MOST_TICKETS = 10 ** CODE_DIGITS - 1

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

/** The code of the ticket at a place in the list, from 0. */
export function codeAt(index: number): string {
  return String(index + 1).padStart(CODE_DIGITS, '0')
}

/** The place in the list that a code stands for, from 0. */
export function indexOf(code: string): number {
  return Number(code) - 1
}
