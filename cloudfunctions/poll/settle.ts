import { nextRun } from '../../domain/poll'
import type { Community, Poll } from '../lib/collections'
import type { Database } from '../lib/Database'
import { hashedId } from '../lib/hashedId'
import { checkPictures } from '../lib/pictures/checkPictures'
import { awaitedIn, choosePictures } from '../lib/pictures/choosePictures'
import type { Surroundings } from '../lib/serve'
import { wishesOf, withPictures } from './optionPictures'
import { countBallots } from './results'
import { closeScope, countIssued, countSealed, isSealed, openScope } from './sealedPoll'
import { openSeats } from './seats'
import { withdraw } from './withdraw'

/**
 * Settles a poll whose last vote is in: puts out the next run of its series, then keeps the result
 * for good. Each step is harmless twice, so a timer that broke off is made good by the next.
 */
export async function settle({ database, now }: Surroundings, poll: Poll): Promise<boolean> {
  const community = await database.get('communities', poll.communityId)
  const next = community && nextOf(poll, community, now)
  if (next) {
    await openSeats(database, next)
    await openScope({ database, now }, next)
    await putOut(database, next, now)
    // Whoever ended the series meanwhile did not see this run.
    const meanwhile = await database.get('polls', poll._id)
    if (meanwhile?.repeat === 'never') await withdraw(database, next._id, now)
  }
  const set = { state: 'closed', ...(await outcomeOf(database, poll)) }
  return database.update('polls', poll._id, { state: 'open' }, { set })
}

/** The pictures of the run before go with it, and those that wait as soon as they are passed. */
async function putOut(database: Database, next: Poll, now: Date): Promise<void> {
  const bearer = { name: 'polls', id: next._id } as const
  const choice = { database, now, communityId: next.communityId, by: next.by, bearer }
  const chosen = await choosePictures(choice, wishesOf(next))
  const { awaited = {} } = awaitedIn(chosen)
  await database.insert('polls', { ...withPictures(next, chosen), awaited })
  await checkPictures({ database, now, openid: '' }, chosen, bearer)
}

/** What is counted for good; of an anonymous poll once its key is gone, so that nothing can be added. */
async function outcomeOf(database: Database, poll: Poll): Promise<Record<string, unknown>> {
  if (!isSealed(poll)) return { result: await countBallots(database, poll) }
  await closeScope(database, poll)
  const [result, issued] = await Promise.all([
    countSealed(database, poll),
    countIssued(database, poll),
  ])
  return { result, 'ballots.issued': issued }
}

/** The next run, under an id that follows from series and number: there is one, whoever makes it. */
function nextOf(poll: Poll, community: Community, now: Date): Poll | null {
  if (community.state === 'archived') return null
  const { repeat, series } = poll
  const run = nextRun({ ...series, repeat }, community, now)
  if (!run) return null
  return {
    ...poll,
    _id: hashedId('poll', series.id, run.run),
    options: poll.options.filter(({ addedBy }) => addedBy === null),
    series: { ...series, run: run.run },
    ballots: isSealed(poll) ? { kind: 'anonymous', soFar: null, issued: null } : poll.ballots,
    opensAt: run.opensAt,
    closesAt: run.closesAt,
    result: null,
  }
}
