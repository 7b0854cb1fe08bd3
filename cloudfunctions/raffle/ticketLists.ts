import { rootOf } from '../../domain/raffle/merkle'
import { withoutName } from '../../domain/raffle/sealedName'
import { indexOf, type Ticket, toTickets } from '../../domain/raffle/ticket'
import { lineOf } from '../../domain/raffle/ticketLine'
import type { Raffle, RaffleEntry, RaffleListPart } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'

/** So many tickets stand in one document, and come with one answer. */
export const PART = 1_000
const ENTRIES_PAGE = 1_000
/** Documents of a list that are read or written at once. */
const PARTS_AT_ONCE = 10

/** A list with its tickets at hand. */
export interface TicketList {
  listId: string
  tickets: Ticket[]
  contributions: string[]
}

/**
 * Writes down who is in a raffle, once no entry can come any more. Null if nobody is.
 *
 * Somebody may erase themselves meanwhile. Whoever does blanks the entry first and then looks for
 * lists; here the list is written first, and then the entries are looked at once more. So one of
 * the two sees the other. A part that is there already is never written again, or a name that was
 * taken out would come back.
 */
export async function writeList(database: Database, raffle: Raffle): Promise<TicketList | null> {
  const entries = await allEntered(database, { raffleId: raffle._id })
  if (entries.length === 0) return null
  const tickets = toTickets(entries)
  const requests = new Map(entries.map(({ memberId, requestId }) => [memberId, requestId]))
  const contributions = tickets.map(({ memberId }) => requests.get(memberId) ?? '')
  const listId = `${raffle._id}_${rootOf(tickets.map(lineOf)).slice(0, 32)}`
  const list = { listId, tickets, contributions }
  await inTurn(partsOf(raffle._id, list), (part) => database.insert('draws', part))
  await takeOutErased(database, raffle._id, list)
  return list
}

/** Reads a list that was written down. */
export async function readList(database: Database, listId: string): Promise<TicketList> {
  const tickets: Ticket[] = []
  const contributions: string[] = []
  for (let next = 0; ; next += PARTS_AT_ONCE) {
    const parts = await database.find('draws', {
      where: { listId, part: { atLeast: next } },
      sort: [['part', 'ascending']],
      limit: PARTS_AT_ONCE,
      fields: ['tickets', 'contributions'],
    })
    for (const part of parts) {
      tickets.push(...part.tickets)
      contributions.push(...part.contributions)
    }
    if (parts.length < PARTS_AT_ONCE) break
  }
  if (tickets.length === 0) throw new Error(`the list ${listId} is gone`)
  return { listId, tickets, contributions }
}

/** One part of a list. Fails with `INVALID_INPUT` if there is none of that number. */
export async function readPart(database: Database, listId: string, part: number) {
  const found = await database.get('draws', partId(listId, part))
  if (!found) throw new Failure('INVALID_INPUT', 'part')
  return found
}

/** How many parts a list of so many tickets has. */
export function partCount(tickets: number): number {
  return Math.ceil(tickets / PART)
}

function partsOf(raffleId: string, { listId, tickets, contributions }: TicketList) {
  return Array.from({ length: partCount(tickets.length) }, (_, part): RaffleListPart => {
    const [start, end] = [part * PART, (part + 1) * PART]
    return {
      ...{ _id: partId(listId, part), raffleId, listId, part },
      tickets: tickets.slice(start, end),
      contributions: contributions.slice(start, end),
    }
  })
}

async function takeOutErased(database: Database, raffleId: string, list: TicketList) {
  const erased = await allEntered(database, { raffleId, 'name.nickname': null })
  const byMember = new Map(list.tickets.map((ticket) => [ticket.memberId, ticket]))
  await inTurn(erased, async ({ memberId, name }) => {
    const ticket = byMember.get(memberId)
    if (!ticket) return
    const at = indexOf(ticket.code)
    const set = { [`tickets.${at % PART}.name`]: withoutName(name) }
    await database.update('draws', partId(list.listId, Math.floor(at / PART)), {}, { set })
  })
}

async function inTurn<One>(all: readonly One[], run: (one: One) => Promise<unknown>) {
  for (let at = 0; at < all.length; at += PARTS_AT_ONCE)
    await Promise.all(all.slice(at, at + PARTS_AT_ONCE).map(run))
}

function partId(listId: string, part: number): string {
  return `${listId}_${part}`
}

async function allEntered(database: Database, which: { raffleId: string; 'name.nickname'?: null }) {
  type Entered = Pick<RaffleEntry, 'memberId' | 'name' | 'weight' | 'requestId'>
  const entered: Entered[] = []
  for (;;) {
    const last = entered.at(-1)
    const page = await database.find('entries', {
      where: { ...which, state: 'entered' },
      sort: [['memberId', 'ascending']],
      ...(last && { after: [last.memberId] }),
      limit: ENTRIES_PAGE,
      fields: ['memberId', 'name', 'weight', 'requestId'],
    })
    entered.push(...page)
    if (page.length < ENTRIES_PAGE) return entered
  }
}
