/** The numbers that somebody typed, whatever stands between them. */
export function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number)
}
