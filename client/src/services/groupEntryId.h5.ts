import type { GroupEntry } from './groupEntry'

/** A browser stands in no group; whoever serves this page says which one to play. */
export const groupEntryId: GroupEntry = async () => {
  try {
    const answer = await fetch('/cloud/group', { method: 'POST' })
    const { cloudID } = (await answer.json()) as { cloudID?: string }
    return cloudID ?? null
  } catch {
    return null
  }
}
