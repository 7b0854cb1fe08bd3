import { hashedId } from '../hashedId'

/** The id under which a community knows a file: the same one is checked once. */
export function pictureIdOf(communityId: string, file: string): string {
  return hashedId('picture', communityId, file)
}
