/** The documents that bear pictures. */
export type PictureBearer = 'members' | 'communities' | 'items' | 'polls' | 'raffles' | 'quizzes'

/** A field that a picture is meant for: `avatar`, `options.2.picture`. */
export interface PicturePlace {
  name: PictureBearer
  id: string
  field: string
}

/**
 * What stands beside the public fields of a document: by field, with `-` for its dots, what was chosen
 * for it and waits for the content check or an admin. A later choice takes its place, and then a
 * verdict on the earlier one finds nothing to write.
 */
export type Awaited = Record<string, string>

/** A picture that people put into storage and want others to see, under a hash of its file: checked once. */
export interface Picture {
  _id: string
  communityId: string
  /** Its file in the storage, or an address. */
  file: string
  kind: 'avatar' | 'picture'
  by: { memberId: string; nickname: string; avatar: string }
  /** `waiting` for WeChat, `held` before the admins. */
  state: 'waiting' | 'held' | 'passed' | 'declined'
  /** WeChat's name for the check; a secret, for whoever knows it could be taken for WeChat. */
  traceId: string | null
  /** Where it is wanted and does not stand yet. */
  places: PicturePlace[]
  at: Date
}

/** What WeChat said of a picture, under the trace id: it may come before the picture knows its trace. The first stands. */
export interface Verdict {
  _id: string
  passes: boolean
  at: Date
}
