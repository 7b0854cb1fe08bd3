/** What taking part earns, in points. An owner can edit it. */
export interface Awards {
  checkIn: number
  sevenDays: number
}

/** The awards of a community whose owner changed nothing. */
export const defaultAwards: Awards = { checkIn: 1, sevenDays: 7 }

/** Nobody holds more make-up cards than this. */
export const MAX_MAKE_UP_CARDS = 2
