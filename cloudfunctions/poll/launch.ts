import type { contract } from '../../contract'
import { faultInPlan, notForAnonymous } from '../../domain/poll'
import { boxSize } from '../../domain/suggestion/box'
import { asPerson } from '../lib/asPerson'
import { membersOf } from '../lib/boxFacts'
import type { Community, Poll } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { hashedId } from '../lib/hashedId'
import { checkPictures } from '../lib/pictures/checkPictures'
import { awaitedIn, choosePictures } from '../lib/pictures/choosePictures'
import type { Call } from '../lib/serve'
import { requireRoom, requireRoomForAnonymous } from './openPolls'
import { pictureField, withPictures } from './optionPictures'
import { openScope } from './sealedPoll'
import { openSeats } from './seats'

const MINUTE_MS = 60_000

type Launch = Call<typeof contract.poll.launch>

/** Launches a poll, its pictures as soon as the content check passes them; the same request again meets the poll that it made. */
export async function launch(call: Launch) {
  const { database, input, now } = call
  const telling = input.anonymous ? notForAnonymous(input) : null
  if (telling) throw new Failure('NOT_FOR_ANONYMOUS', telling)
  const community = await openCommunityOf(database, input.communityId, now)
  const poll = newPoll(call)
  const known = await database.get('polls', poll._id)
  if (known) return sameAgain(known, poll)
  await requireRoom(call)
  if (input.anonymous) await requireCrowd(call, community)
  if (!(await call.passesCheck(everyWord(input)))) throw new Failure('CONTENT_HELD')
  const bearer = { name: 'polls', id: poll._id } as const
  const choice = { database, now, communityId: input.communityId, by: poll.by, bearer }
  const chosen = await choosePictures(choice, pictureWishes(input))
  await openSeats(database, poll)
  await openScope(call, poll)
  await database.insert('polls', { ...withPictures(poll, chosen), ...awaitedIn(chosen) })
  await checkPictures(call, chosen, bearer)
  return { pollId: poll._id }
}

function newPoll({ input, member, now }: Launch): Poll {
  const { communityId, requestId, options, most, other, repeat } = input
  const closesAt = new Date(input.closesAt)
  const fault = faultInPlan({ options, most, other, repeat, closesAt }, now)
  if (fault) throw new Failure('INVALID_INPUT', fault)
  const _id = hashedId('poll', member._id, requestId)
  const { title, additions, changes, showing, voters } = input
  return {
    _id,
    communityId,
    state: 'open',
    title,
    description: input.description ?? null,
    options: options.map(({ text, quota }, index) => ({
      id: String(index + 1),
      text,
      picture: '',
      quota: quota ?? null,
      addedBy: null,
    })),
    most,
    other,
    additions,
    changes,
    showing,
    voters,
    repeat,
    series: { id: _id, run: 0, opensAt: wholeMinute(now), closesAt },
    ballots: input.anonymous ? { kind: 'anonymous', soFar: null, issued: null } : { kind: 'named' },
    limited: options.some(({ quota }) => quota !== undefined),
    opensAt: now,
    closesAt,
    by: asPerson(member),
    asked: hashedId(JSON.stringify(input)),
    result: null,
  }
}

function pictureWishes({ options }: Launch['input']) {
  return options.map(({ picture = '' }, index) => ({ field: pictureField(index), file: picture }))
}

/** Fails unless so many may vote that each can hide among the others. */
async function requireCrowd(call: Launch, { staff }: Community): Promise<void> {
  const { input } = call
  const voters =
    input.voters === 'staff' ? Object.keys(staff).length : await membersOf(call, input.communityId)
  if (boxSize(voters) === 'closed') throw new Failure('COMMUNITY_TOO_SMALL')
  await requireRoomForAnonymous(call)
}

/** Later runs open on the minute, as their close does. */
function wholeMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS)
}

function sameAgain(known: Poll, poll: Poll) {
  if (known.asked !== poll.asked) throw new Failure('REQUEST_REUSED')
  return { pollId: known._id }
}

function everyWord({ title, description, options }: Launch['input']): string {
  return [title, description ?? '', ...options.map(({ text }) => text)].join('\n')
}
