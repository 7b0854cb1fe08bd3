import { keep, readKept } from './storage'

const keyOf = (communityId: string) => `firstWeekOver.1.${communityId}`

/** Whether this phone knows that the first week here is over, so that nobody asks for it again. */
export function isFirstWeekOver(communityId: string): boolean {
  return readKept(keyOf(communityId)) === true
}

/** Remembers that it is over. */
export function endFirstWeek(communityId: string): void {
  keep(keyOf(communityId), true)
}

/** Whoever joins anew has a first week again. */
export function beginFirstWeek(communityId: string): void {
  keep(keyOf(communityId), null)
}
