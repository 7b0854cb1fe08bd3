/** One version of a community's rules, under `<communityId>_<version>`. */
export interface Rules {
  _id: string
  communityId: string
  version: number
  /** Proposed rules collect comments until a version comes into force. */
  state: 'proposed' | 'inForce'
  clauses: readonly string[]
  asksEverybody: boolean
  publishedAt: Date
  /** Who wrote the version, and what the request was that made it. */
  by: string
  request: string
}

/** What a member says to a version of the rules. */
export interface RuleComment {
  _id: string
  communityId: string
  version: number
  by: { memberId: string; nickname: string; avatar: string }
  text: string
  /** Held comments are seen by their author only. */
  state: 'shown' | 'held'
  at: Date
}
