import { isDeepStrictEqual } from 'node:util'
import type { contract } from '../../contract'
import type { Attempt } from '../lib/collections'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { bookOwed } from './bookOwed'
import { handIn } from './handIn'
import { resultOf } from './resultOf'
import { requireFitting, requireGrace, tryOf } from './takingOf'

type Finish = Call<typeof contract.quiz.finish>

const MOST_ATTEMPTS = 5

/** Hands a try in. Handed in again, it is the same result, and points are given once. */
export async function finish(call: Finish) {
  const { database, input, member, now } = call
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const { quiz, attempt } = await tryOf(call)
    const handedIn = isHandedIn(call, attempt) ? attempt : await handInTime()
    if (!handedIn) continue
    await bookOwed(call, handedIn, member)
    return resultOf(database, { quiz, attempt: handedIn, memberId: member._id, now })

    function handInTime() {
      requireGrace(quiz, now)
      requireFitting(quiz, input.responses)
      return handIn(call, quiz, { ...attempt, responses: input.responses }, member.seq)
    }
  }
  throw new Failure('BUSY')
}

/** Fails with `REQUEST_REUSED` if the try was handed in with other answers. */
function isHandedIn({ input }: Finish, attempt: Attempt): boolean {
  if (attempt.state === 'taking') return false
  if (!isDeepStrictEqual(attempt.responses, input.responses)) throw new Failure('REQUEST_REUSED')
  return true
}
