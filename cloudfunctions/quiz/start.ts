import type { contract } from '../../contract'
import { isOpen } from '../../domain/quizClock'
import { asPerson } from '../lib/asPerson'
import type { Attempt, Quiz } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { bookOwed } from './bookOwed'
import { paperOf } from './paperOf'
import { attemptIdOf } from './quizIds'
import { triesLeft } from './standing'
import { requireGrace, standingOf } from './takingOf'

type Start = Call<typeof contract.quiz.start>

const MOST_ATTEMPTS = 5

/** Begins a try, or goes on with it. */
export async function start(call: Start) {
  const { database, input, member, now } = call
  await openCommunityOf(database, input.communityId, now)
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const standing = await standingOf(call)
    const { quiz, attempt } = standing
    if (attempt?.state === 'taking' && attempt.number === input.number) {
      requireGrace(quiz, now)
      return paperOf(quiz, attempt, now)
    }
    if (quiz.writers.includes(member._id)) throw new Failure('QUIZ_WRITER')
    if (!isOpen(quiz, now)) throw new Failure('QUIZ_CLOSED')
    const isNext = attempt?.state !== 'taking' && input.number === (attempt?.done ?? 0) + 1
    if (!isNext || triesLeft(standing) === 0) throw new Failure('NO_TRY')
    if (attempt?.owed) await bookOwed(call, attempt, member)
    else if (await begin(call, quiz, attempt)) return paperOf(quiz, begun(call, quiz, attempt), now)
  }
  throw new Failure('BUSY')
}

function begin(call: Start, quiz: Quiz, before: Attempt | null): Promise<boolean> {
  const attempt = begun(call, quiz, before)
  if (!before) return call.database.insert('attempts', attempt)
  const { _id, ...set } = attempt
  return call.database.update('attempts', _id, { ver: before.ver }, { set })
}

function begun({ member, now }: Start, quiz: Quiz, before: Attempt | null): Attempt {
  return {
    _id: attemptIdOf(quiz._id, member._id),
    communityId: quiz.communityId,
    quizId: quiz._id,
    memberId: member._id,
    by: asPerson(member),
    marks: [],
    earned: 0,
    done: 0,
    best: 0,
    points: 0,
    tokens: [],
    owed: null,
    finishedAt: null,
    revealed: false,
    ...before,
    ver: (before?.ver ?? 0) + 1,
    number: (before?.done ?? 0) + 1,
    state: 'taking',
    startedAt: now,
    revision: 0,
    responses: quiz.questions.map(() => null),
    asked: {},
    timed: {},
    unsettled: true,
  }
}
