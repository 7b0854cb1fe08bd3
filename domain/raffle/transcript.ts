import type { Outcome, Source } from './chance'
import { commitmentOf, type Terms } from './commitment'
import type { Prize, Win } from './drawWinners'
import { FORMAT } from './format'
import { rootOf } from './merkle'
import { type Ticket, totalWeight } from './ticket'

/** A ticket as published: code, weight, member, and nickname and salt, or no nickname and the seal. */
export type PublishedTicket = readonly [string, number, string, string | null, string]

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
    tickets: tickets.map(toPublished),
    outcome: drawn?.outcome ?? null,
    winners: drawn?.wins.map(({ prize, code }) => [prize, code] as const) ?? null,
  }
}

/** A published ticket with names for its parts. */
export function toTicket([code, weight, memberId, nickname, opening]: PublishedTicket): Ticket {
  const name = nickname === null ? { nickname, seal: opening } : { nickname, salt: opening }
  return { code, weight, memberId, name }
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

function toPublished({ code, weight, memberId, name }: Ticket): PublishedTicket {
  return [code, weight, memberId, name.nickname, name.nickname === null ? name.seal : name.salt]
}
