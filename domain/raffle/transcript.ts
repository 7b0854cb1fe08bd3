import type { Outcome, Source } from './chance'
import { commitmentOf, type Terms } from './commitment'
import type { Prize, Win } from './drawWinners'
import { FORMAT } from './format'
import { rootOf } from './merkle'
import type { Ticket } from './ticket'
import { lineOf, totalWeight } from './ticketLine'

/** All that a stranger needs to recompute a draw. Before the draw, outcome and winners are null. */
export interface Transcript extends Terms {
  format: typeof FORMAT
  /** A line each, as `ticketLine` writes and reads them. */
  tickets: readonly string[]
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
  const lines = tickets.map(lineOf)
  const list = { count: lines.length, weight: totalWeight(lines), root: rootOf(lines) }
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
    tickets: tickets.map(lineOf),
    outcome: drawn?.outcome ?? null,
    winners: drawn?.wins.map(({ prize, code }) => [prize, code] as const) ?? null,
  }
}

/** A transcript of a long list comes in parts, each with the terms and the next of the tickets. */
export function joined(first: Transcript, rest: readonly Transcript[]): Transcript {
  const parts = [first, ...rest]
  const tickets = parts.flatMap((part) => part.tickets)
  if (first.source.kind !== 'reveal') return { ...first, tickets }
  const contributions = parts.flatMap(({ source }) =>
    source.kind === 'reveal' ? source.contributions : [],
  )
  return { ...first, tickets, source: { ...first.source, contributions } }
}
