/** A matter and what is said of it, a paragraph each. */
export interface Section {
  title: string
  words: readonly string[]
}
