/** What the card of a quiz says. */
export function cardTitle(title: string): string {
  return `来答题:${title}`
}
