/** What taking part earns, in points. An owner can edit it; 0 is none. */
export interface Awards {
  checkIn: number
  sevenDays: number
  /** The first vote in a named poll; anonymous ones earn nothing, for a reward would unmask. */
  vote: number
  /** Each question of a quiz answered right. */
  quizRight: number
  /** An invited colleague's first check-in. WeChat forbids rewards for sharing, so it is off unless an owner turns it on. */
  invitation: number
  /** An adopted suggestion: to everybody who was active in its week, never to its author. */
  adopted: number
  /** The whole first-week path. */
  firstWeek: number
  /** The inviter of the month; off with `invitation`. */
  inviterOfMonth: number
}

/** The awards of a community whose owner changed nothing. */
export const defaultAwards: Awards = {
  checkIn: 1,
  sevenDays: 7,
  vote: 1,
  quizRight: 5,
  invitation: 0,
  adopted: 1,
  firstWeek: 5,
  inviterOfMonth: 0,
}

/** Nobody holds more make-up cards than this. */
export const MAX_MAKE_UP_CARDS = 2
