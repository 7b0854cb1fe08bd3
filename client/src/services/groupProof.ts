import { CallFailed } from './call'
import { groupEntryId } from './groupEntryId'

/** Proves to the cloud in which WeChat group this phone opened the card. Fails with `NOT_IN_GROUP` where it did not. */
export async function groupProof() {
  const cloudID = await groupEntryId()
  if (cloudID === null) throw new CallFailed('NOT_IN_GROUP')
  return { wayIn: 'group' as const, cloudID }
}
