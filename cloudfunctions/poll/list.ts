import type { contract } from '../../contract'
import { isShowable, phaseAt } from '../../domain/poll'
import { type Result } from '../../domain/pollResult'
import type { Member, Poll } from '../lib/collections'
import type { Search } from '../lib/Database'
import type { Call } from '../lib/serve'
import { forgetMarks } from './forgetMarks'

type List = Call<typeof contract.poll.list>

const PAGE = { open: 50, past: 20 }

const fields = ['_id', 'title', 'opensAt', 'closesAt', 'options', 'ballots', 'result'] as const

/** A page of a community's polls: two trips, the member's own included. */
export async function list(call: List) {
  const { database, input, member, now } = call
  const polls = await database.find('polls', searchFor(call))
  await forgetMarks(database, member, now)
  return {
    now: now.toISOString(),
    polls: polls.map((poll) => listed(poll, member, now)),
    more: polls.length === PAGE[input.which],
  }
}

function searchFor({ input, now }: List): Search<(typeof fields)[number]> {
  const { communityId, which, after } = input
  const direction = which === 'open' ? 'ascending' : 'descending'
  const closesAt = which === 'open' ? { above: now } : { atMost: now }
  return {
    where: { communityId, closesAt },
    sort: [
      ['closesAt', direction],
      ['_id', direction],
    ],
    ...(after && { after: [new Date(after.closesAt), after.pollId] }),
    limit: PAGE[which],
    fields,
  }
}

function listed(poll: Pick<Poll, (typeof fields)[number]>, member: Member, now: Date) {
  const { _id: pollId, title, opensAt, closesAt, result } = poll
  return {
    pollId,
    title,
    ballots: poll.ballots.kind,
    phase: phaseAt(poll, now),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    voted: member.voted?.[pollId] !== undefined,
    outcome: result && outcomeOf(poll, result),
  }
}

/** Of an anonymous poll that fewer than five voted in, nothing is told. */
function outcomeOf(poll: Pick<Poll, (typeof fields)[number]>, result: Result) {
  if (poll.ballots.kind === 'anonymous' && !isShowable(result)) return { voters: null, first: [] }
  return { voters: result.voters, first: firstOf(poll) }
}

/** What most chose; several if they are level, none if nobody voted. */
function firstOf({ options, result }: Pick<Poll, 'options' | 'result'>): string[] {
  const counts = result?.counts ?? {}
  const most = Math.max(0, ...Object.values(counts))
  if (most === 0) return []
  const named = [...options, { id: 'other', text: '其他' }]
  return named.filter(({ id }) => counts[id] === most).map(({ text }) => text)
}
