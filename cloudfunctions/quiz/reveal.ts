import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { resultOf } from './resultOf'
import { standingOf } from './takingOf'

/** Gives up the tries that are left, and shows the answers. */
export async function reveal(call: Call<typeof contract.quiz.reveal>) {
  const { database } = call
  const standing = await standingOf(call)
  const { attempt } = standing
  if (attempt?.state !== 'finished') throw new Failure('NO_TRY')
  if (!attempt.revealed) {
    const change = { set: { revealed: true }, increase: { ver: 1 } }
    const isUnchanged = { number: attempt.number, state: 'finished' }
    const revealed = await database.update('attempts', attempt._id, isUnchanged, change)
    if (!revealed) throw new Failure('NO_TRY')
  }
  return resultOf(database, { ...standing, attempt: { ...attempt, revealed: true } })
}
