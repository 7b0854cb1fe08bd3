/** A count that is only known up to a bound: 999+. */
export function upTo(most: number, count: number): string {
  return count > most ? `${most}+` : String(count)
}
