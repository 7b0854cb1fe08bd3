/** When a question of the bank was last asked that never was. */
export const NEVER = new Date(0)
