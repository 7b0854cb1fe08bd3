/** The whole number that somebody wrote, or null if it is none or lies outside of the range. */
export function wholeIn(text: string, least: number, most: number): number | null {
  const written = text.trim()
  if (!/^-?\d{1,10}$/.test(written)) return null
  const number = Number(written)
  return number >= least && number <= most ? number : null
}
