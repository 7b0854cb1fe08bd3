/** The id of what one request of a member makes: derived, so that sending it twice meets the same. */
export function requestKeyOf(memberId: string, requestId: string): string {
  return `${memberId}_${requestId}`
}
