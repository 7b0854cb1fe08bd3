const USUAL_PX = 16

/** How much larger than usual this person wants text to be. */
export function fontScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_PX
}
