/** Topics as one text, in which they are held: none of them has a line end. */
export function topicsAsText(topics: readonly string[]): string {
  return topics.join('\n')
}

/** The topics of such a text. */
export function topicsIn(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
