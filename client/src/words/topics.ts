import { oneLine } from './oneLine'

const MOST = 8
const LONGEST = 12

/** The words that somebody put between commas of any kind: each once, none too long, not too many. */
export function topicsIn(written: string): string[] {
  const words = written.split(/[、,,;;\n]+/).map((word) => oneLine(oneLine(word).slice(0, LONGEST)))
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MOST)
}

/** The words as they are shown and changed. */
export function topicsInWords(topics: readonly string[]): string {
  return topics.join('、')
}
