import type { Outcome, Source } from './chance'
import { commitmentOf, type Terms } from './commitment'
import type { Prize, Win } from './drawWinners'
import { FORMAT } from './format'
import { rootOf } from './merkle'
import { type Ticket, totalWeight } from './ticket'

/** A ticket as published: code, weight, member, nickname. */
export type PublishedTicket = readonly [string, number, string, string]

/** All that a stranger needs to recompute a draw. Before the draw, outcome and winners are null. */
export interface Transcript extends Terms {
  format: typeof FORMAT
  tickets: readonly PublishedTicket[]
  commitment: string
  outcome: Outcome | null
  /** Place of the prize, and code. */
  winners: readonly (readonly [number, string])[] | null
}

/** What a list is frozen with. */
export interface Freeze {
  raffle: string
  title: string
  redrawOf: string | null
  frozenAt: Date
  prizes: readonly Prize[]
  source: Source
}

/** The terms of a frozen list and their commitment. */
export function commitTo(
  { frozenAt, ...freeze }: Freeze,
  tickets: readonly Ticket[],
): { terms: Terms; commitment: string } {
  const list = { count: tickets.length, weight: totalWeight(tickets), root: rootOf(tickets) }
  const terms = { ...freeze, ...list, frozenAt: frozenAt.toISOString() }
  return { terms, commitment: commitmentOf(terms) }
}

/** Puts a transcript together. */
export function publish(
  { terms, commitment }: { terms: Terms; commitment: string },
  tickets: readonly Ticket[],
  drawn: { outcome: Outcome; wins: readonly Win[] } | null,
): Transcript {
  return {
    format: FORMAT,
    ...terms,
    commitment,
    tickets: tickets.map(({ code, weight, memberId, nickname }) => [
      code,
      weight,
      memberId,
      nickname,
    ]),
    outcome: drawn?.outcome ?? null,
    winners: drawn?.wins.map(({ prize, code }) => [prize, code] as const) ?? null,
  }
}

/** A published ticket with names for its parts. */
export function toTicket([code, weight, memberId, nickname]: PublishedTicket): Ticket {
  return { code, weight, memberId, nickname }
}
