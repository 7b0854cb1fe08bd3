/** A content check that passes every text, for calls in which it matters to nobody. */
export const everythingPasses = () => Promise.resolve(true)
