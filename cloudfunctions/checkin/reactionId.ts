/** The id of what a member thinks of a line: one reaction each. */
export function reactionIdOf(lineId: string, memberId: string): string {
  return `${lineId}_${memberId.split('_').slice(1).join('_')}`
}
