import type { contract } from '../../contract'
import { dayOf } from '../../domain/day'
import { phaseAt, showsResult } from '../../domain/poll'
import { toWire } from '../lib/accountOnWire'
import type { Ballot, Poll } from '../lib/collections'
import { communityOf } from '../lib/communities'
import { roleIn } from '../lib/membership'
import type { Call } from '../lib/serve'
import { consentIdOf } from '../lib/subscribeMessage'
import { ballotIdOf } from './ballotId'
import { ballotOnWire } from './ballotOnWire'
import { closedTemplate, subjectOf } from './closedMessage'
import { pollOf } from './polls'
import { standingOf } from './results'

type Show = Call<typeof contract.poll.show>

/** A poll's page. */
export async function show(call: Show) {
  const { database, input, member, now } = call
  const [community, poll, ballot, consent] = await Promise.all([
    communityOf(database, input.communityId, now),
    pollOf(call),
    database.get('ballots', ballotIdOf(input.pollId, member._id)),
    database.get('consents', consentIdOf(member._id, subjectOf(input.pollId))),
  ])
  const standing = await standingOf(call, poll, ballot)
  const phase = phaseAt(poll, now)
  const shown = showsResult(poll.showing, { phase, voted: ballot !== null })
  return {
    now: now.toISOString(),
    ...question(poll, standing.left),
    phase,
    mine: ballot && ballotOnWire(ballot),
    voted: standing.result?.voters ?? 0,
    result: shown ? standing.result : null,
    words: shown ? standing.words : [],
    sealed: standing.sealed,
    points: poll.ballots.kind === 'anonymous' ? 0 : pointsFor(ballot, community.awards.vote),
    staff: ['owner', 'admin'].includes(roleIn(community, member._id)),
    template: closedTemplate()?.id ?? null,
    reminded: consent !== null,
    account: toWire(member, dayOf(now, community)),
  }
}

function pointsFor(ballot: Ballot | null, award: number): number {
  return ballot ? 0 : award
}

function question(poll: Poll, left: Record<string, number>) {
  const { title, description, most, other, additions, changes, showing, voters, repeat, by } = poll
  return {
    pollId: poll._id,
    title,
    description,
    most,
    other,
    additions,
    changes,
    showing,
    voters,
    repeat,
    by,
    ballots: poll.ballots.kind,
    opensAt: poll.opensAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
    options: poll.options.map(({ id, text, picture, quota, addedBy }) => ({
      id,
      text,
      picture,
      quota,
      left: quota === null ? null : (left[id] ?? quota),
      added: addedBy !== null,
    })),
  }
}
