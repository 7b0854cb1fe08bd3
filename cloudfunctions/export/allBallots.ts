import type { Ballot, Poll } from '../lib/collections'
import type { Database } from '../lib/Database'

const PAGE = 1_000

/** Every ballot of a poll that came up to its close, in the order in which they came. */
export async function allBallots(
  database: Database,
  { _id: pollId, closesAt }: Poll,
): Promise<Ballot[]> {
  const ballots: Ballot[] = []
  for (;;) {
    const last = ballots.at(-1)
    const page = await database.find('ballots', {
      where: { pollId, at: { below: closesAt } },
      sort: [
        ['at', 'ascending'],
        ['_id', 'ascending'],
      ],
      ...(last && { after: [last.at, last._id] }),
      limit: PAGE,
      fields: ['_id', 'communityId', 'pollId', 'memberId', 'choices', 'other', 'first', 'at'],
    })
    ballots.push(...page)
    if (page.length < PAGE) return ballots
  }
}
