/** The letters of a regular expression's options that BSON knows, in its order; JavaScript's g, u and y are left out. */
export function regexOptions(letters: unknown): string {
  if (typeof letters !== 'string') return ''
  return ['i', 'm', 's', 'x'].filter((letter) => letters.includes(letter)).join('')
}
