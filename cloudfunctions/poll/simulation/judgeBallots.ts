import { isDeepStrictEqual } from 'node:util'
import { count } from '../../../domain/pollResult'
import type { Ballot, Poll } from '../../lib/collections'
import { hashedId, ownPartOf } from '../../lib/hashedId'
import type { Documents } from '../../lib/simulator/Documents'
import { ledgerOf } from '../../lib/simulator/ledgerOf'

/** What each member's phones were told stands, in the order in which the answers came. */
export type Told = Map<string, { at: Date; choices: readonly string[] }[]>

/**
 * What is wrong with a poll at the end: the result is what the raw ballots add up to, everybody who
 * was told of a vote has it or a later one in it, nobody has two points, the close came once, and
 * places are as many as there were.
 */
export function judgeBallots(documents: Documents, pollId: string, told: Told): string[] {
  const poll = documents.get('polls', pollId)
  if (!poll) return ['the poll is gone']
  const ballots = documents.all('ballots', { pollId })
  return [
    ...judgeClose(documents, poll, ballots),
    ...[...told.keys()].flatMap((memberId) => judgeTold(ballots, memberId, told)),
    ...judgePoints(documents, poll, ballots),
    ...judgePlaces(documents, poll, ballots),
  ]
}

function judgeClose(documents: Documents, poll: Poll, ballots: readonly Ballot[]): string[] {
  const late = ballots.filter(({ at }) => at >= poll.closesAt)
  const runs = documents.all('polls').filter(({ series }) => series.id === poll.series.id)
  const next = runs.filter(({ _id }) => _id !== poll._id)
  const checks: [string, boolean][] = [
    ['a ballot came after the close', late.length === 0],
    ['it is not closed', poll.state === 'told'],
    ['the result is not what the ballots add up to', isDeepStrictEqual(sorted(poll), sum(ballots))],
    [
      'it has not one next run',
      next.length === 1 && next[0]?._id === hashedId('poll', poll._id, 1),
    ],
  ]
  return checks.filter(([, holds]) => !holds).map(([fault]) => fault)
}

function judgeTold(ballots: readonly Ballot[], memberId: string, told: Told): string[] {
  const ballot = ballots.find((one) => one.memberId === memberId)
  if (!ballot) return [`${memberId}: its vote was lost`]
  return (told.get(memberId) ?? []).flatMap(({ at, choices }) => {
    if (ballot.at > at) return []
    const same = ballot.at.getTime() === at.getTime() && ballot.choices.join() === choices.join()
    return same ? [] : [`${memberId}: told ${choices.join()}, has ${ballot.choices.join()}`]
  })
}

function judgePoints(documents: Documents, poll: Poll, ballots: readonly Ballot[]): string[] {
  return ballots.flatMap(({ memberId }) => {
    const entries = ledgerOf(documents, memberId).filter(({ id }) => id === `vote:${poll._id}`)
    return entries.length === 1 ? [] : [`${memberId}: ${entries.length} points for one vote`]
  })
}

function judgePlaces(documents: Documents, { options }: Poll, ballots: readonly Ballot[]) {
  return documents.all('seats', { pollId: ballots[0]?.pollId ?? '' }).flatMap((seats) => {
    const quota = options.find(({ id }) => id === seats.optionId)?.quota ?? 0
    const chosen = ballots.filter(({ choices }) => choices.includes(seats.optionId))
    const holders = Object.keys(seats.holders)
    const checks: [string, boolean][] = [
      ['more chose it than there are places', chosen.length <= quota],
      ['places were lost or made', seats.left + holders.length === quota],
      [
        'somebody who chose it has no place',
        chosen.every(({ memberId }) => holders.includes(ownPartOf(memberId))),
      ],
    ]
    return checks.filter(([, holds]) => !holds).map(([fault]) => `places: ${fault}`)
  })
}

function sorted({ result }: Poll): unknown {
  return result && byName(result)
}

function sum(ballots: readonly Ballot[]): unknown {
  return byName(count(ballots))
}

function byName({ voters, counts }: ReturnType<typeof count>) {
  return { voters, counts: Object.fromEntries(Object.entries(counts).sort()) }
}
