import { comparableAnswer } from './comparableAnswer'
import type { Response, Solution } from './question'

/** Whether a response is right: exactly the right options, or one of the accepted answers. */
export function isRight(response: Response | null, solution: Solution): boolean {
  if (response === null) return false
  if ('chosen' in solution)
    return 'chosen' in response && response.chosen.join() === solution.chosen.join()
  if (!('text' in response)) return false
  const given = comparableAnswer(response.text)
  return given !== '' && solution.accepted.some((accepted) => comparableAnswer(accepted) === given)
}

/** What a try brings beyond the best one before it: points are given once for each right answer. */
export function improvement(right: number, bestBefore: number, pointsEach: number): number {
  return Math.max(0, right - bestBefore) * pointsEach
}
