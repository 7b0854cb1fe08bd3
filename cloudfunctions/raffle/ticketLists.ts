import { rootOf } from '../../domain/raffle/merkle'
import { type Ticket, toTickets } from '../../domain/raffle/ticket'
import { type PublishedTicket, toTicket } from '../../domain/raffle/transcript'
import type { Raffle, RaffleEntry, RaffleList } from '../lib/collections'
import type { Database } from '../lib/Database'
import type { Outside } from './Outside'

/** Up to so many tickets stand in the database; more lie in storage. */
export const MOST_INLINE = 1_000
const PAGE = 1_000

/** A list with its tickets at hand, wherever they are kept. */
export interface TicketList {
  listId: string
  tickets: Ticket[]
  contributions: string[]
}

/** Writes down who is in a raffle, once no entry can come any more. Null if nobody is. */
export async function writeList(
  database: Database,
  outside: Outside,
  raffle: Raffle,
): Promise<TicketList | null> {
  const entries = await allEntered(database, raffle._id)
  if (entries.length === 0) return null
  const tickets = toTickets(entries)
  const requests = new Map(entries.map(({ memberId, requestId }) => [memberId, requestId]))
  const contributions = tickets.map(({ memberId }) => requests.get(memberId) ?? '')
  const root = rootOf(tickets)
  const listId = `${raffle._id}_${root.slice(0, 32)}`
  const list = { _id: listId, raffleId: raffle._id, contributions }
  await database.put('draws', { ...list, ...(await placed(outside, listId, tickets)) })
  return { listId, tickets, contributions }
}

/** Reads a list that was written down. */
export async function readList(
  database: Database,
  outside: Outside,
  listId: string,
): Promise<TicketList> {
  const list = await database.get('draws', listId)
  if (!list) throw new Error(`the list ${listId} is gone`)
  const tickets = (await publishedIn(outside, list)).map(toTicket)
  return { listId, tickets, contributions: list.contributions }
}

async function placed(outside: Outside, listId: string, tickets: readonly Ticket[]) {
  const published = tickets.map((ticket) => publishedOf(ticket))
  if (published.length <= MOST_INLINE) return { tickets: published, file: null }
  return {
    tickets: null,
    file: await outside.putFile(`raffles/${listId}.json`, JSON.stringify(published)),
  }
}

async function publishedIn(
  outside: Outside,
  { tickets, file }: RaffleList,
): Promise<readonly PublishedTicket[]> {
  if (tickets) return tickets
  return JSON.parse(await outside.fileText(file ?? '')) as PublishedTicket[]
}

function publishedOf({ code, weight, memberId, nickname }: Ticket): PublishedTicket {
  return [code, weight, memberId, nickname]
}

async function allEntered(database: Database, raffleId: string) {
  type Entered = Pick<RaffleEntry, 'memberId' | 'nickname' | 'weight' | 'requestId'>
  const entered: Entered[] = []
  for (;;) {
    const last = entered.at(-1)
    const page = await database.find('entries', {
      where: { raffleId, state: 'entered' },
      sort: [['memberId', 'ascending']],
      ...(last && { after: [last.memberId] }),
      limit: PAGE,
      fields: ['memberId', 'nickname', 'weight', 'requestId'],
    })
    entered.push(...page)
    if (page.length < PAGE) return entered
  }
}
