import type { Response } from '../../domain/question'
import type { Attempt, Quiz } from '../lib/collections'
import { placeOf } from './paperOf'

/** What a try answers to a question; those with a time limit have their answers apart. */
export function responseAt(
  quiz: Quiz,
  { responses, timed }: Pick<Attempt, 'responses' | 'timed'>,
  position: number,
): Response | null {
  const isTimed = quiz.questions[position]?.seconds !== null
  return (isTimed ? timed[placeOf(position)] : responses[position]) ?? null
}
