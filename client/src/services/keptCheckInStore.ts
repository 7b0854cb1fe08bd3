import { type KeptCheckIn, withKept, withoutKept } from './keptCheckIns'
import { keep, readKept } from './storage'

const keyOf = (communityId: string) => `keptCheckIns.1.${communityId}`

/** The check-ins of this community that still wait to be delivered, oldest first. */
export function keptCheckIns(communityId: string): readonly KeptCheckIn[] {
  return (readKept(keyOf(communityId)) as KeptCheckIn[] | null) ?? []
}

/** Keeps a check-in before it is sent, so that a phone that dies on the way loses nothing. */
export function keepCheckIn(communityId: string, checkIn: KeptCheckIn): void {
  keep(keyOf(communityId), withKept(keptCheckIns(communityId), checkIn))
}

/** Lets go of a check-in that was answered. */
export function dropCheckIn(communityId: string, checkIn: KeptCheckIn): void {
  keep(keyOf(communityId), withoutKept(keptCheckIns(communityId), checkIn))
}
