import { randomBytes } from './randomBytes'
import { REQUEST_ID_LENGTH, requestIdOf } from './requestIdOf'

/** A place of its own in the cloud's storage for one more picture of a community. */
export async function picturePath(communityId: string): Promise<string> {
  return `pictures/${communityId}/${requestIdOf(await randomBytes(REQUEST_ID_LENGTH))}`
}
