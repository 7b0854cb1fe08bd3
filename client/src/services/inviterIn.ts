const MEMBER = /^[A-Za-z0-9_-]{22}$/

/** Whose personal invitation led here, or null: the address carries the last part of the member's id. */
export function inviterIn(
  query: Partial<Record<string, string>>,
  communityId: string,
): string | null {
  const said = query['i'] ?? ''
  return MEMBER.test(said) ? `${communityId}_${said}` : null
}

/** The address of a member's personal invitation. */
export function invitationAddress(today: string, memberId: string): string {
  return `${today}&i=${memberId.slice(-22)}`
}
