import type { Member } from '../lib/collections'

/** The id of a comment: the same request says the same thing once. */
export function commentIdOf({ _id }: Pick<Member, '_id'>, requestId: string): string {
  return `${_id}_${requestId}`
}
