import type { AnonymousBallot, Ballot, Poll } from '../lib/collections'
import type { Database } from '../lib/Database'
import { type SealedPoll, scopeOfPoll } from '../poll/sealedPoll'

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

/** Every ballot of an anonymous poll, in the order of their ids, which says nothing of when they came. */
export async function allSealedBallots(
  database: Database,
  { _id }: SealedPoll,
): Promise<Pick<AnonymousBallot, '_id' | 'choices'>[]> {
  const ballots: Pick<AnonymousBallot, '_id' | 'choices'>[] = []
  for (;;) {
    const last = ballots.at(-1)
    const page = await database.find('anonymousBallots', {
      where: { scopeId: scopeOfPoll(_id) },
      sort: [['_id', 'ascending']],
      ...(last && { after: [last._id] }),
      limit: PAGE,
      fields: ['_id', 'choices'],
    })
    ballots.push(...page)
    if (page.length < PAGE) return ballots
  }
}
