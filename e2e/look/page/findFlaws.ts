const LEAST_TARGET_PX = 44
const LEAST_TEXT_PX = 12
/** Half pixels come from rounding. */
const SLACK_PX = 1

const pressable =
  'button, a, select, input, textarea, [role=button], [role=tab], [role=radio], [role=checkbox], [role=switch]'

/**
 * What a machine can see on the page that is open: what sticks out to the side, text that is cut,
 * what is too small to tap, and text too small to read; one line each.
 */
export function findFlaws(): string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(isShown)
  return [
    ...shown.filter(sticksOut).map((element) => `sticks out: ${named(element)}`),
    ...shown.filter(isCut).map((element) => `cut off: ${named(element)}`),
    ...shown.filter(isSmallTarget).map((element) => `small target: ${named(element)}`),
    ...shown.filter(isSmallText).map((element) => `small text: ${named(element)}`),
  ]
}

function isShown(element: HTMLElement): boolean {
  if (element.closest('.unseen, [hidden], script, style, [data-host]')) return false
  return element.checkVisibility({ visibilityProperty: true }) && element.offsetParent !== null
}

/** Sticks out of the window, and not inside something that scrolls by itself. */
function sticksOut(element: HTMLElement): boolean {
  const { left, right, width } = element.getBoundingClientRect()
  if (width === 0) return false
  if (right <= window.innerWidth + SLACK_PX && left >= -SLACK_PX) return false
  return !ancestors(element).some((one) => getComputedStyle(one).overflowX !== 'visible')
}

/** The streak's digits roll behind a window: what is cut there is meant. */
function isCut(element: HTMLElement): boolean {
  if (element.closest('.streak__window')) return false
  if (!element.innerText.trim()) return false
  const { overflowX, overflowY } = getComputedStyle(element)
  const isWide = element.scrollWidth > element.clientWidth + SLACK_PX
  const isTall = element.scrollHeight > element.clientHeight + SLACK_PX
  return (hides(overflowX) && isWide) || (hides(overflowY) && isTall)
}

function hides(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip'
}

function isSmallTarget(element: HTMLElement): boolean {
  if (!element.matches(pressable) || element.matches('[type=hidden], [aria-hidden=true]'))
    return false
  const { width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0) return false
  return width < LEAST_TARGET_PX - SLACK_PX || height < LEAST_TARGET_PX - SLACK_PX
}

function isSmallText(element: HTMLElement): boolean {
  const says = [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  )
  return says && parseFloat(getComputedStyle(element).fontSize) < LEAST_TEXT_PX
}

function ancestors(element: HTMLElement): HTMLElement[] {
  const { parentElement } = element
  if (!parentElement || parentElement === document.body) return []
  return [parentElement, ...ancestors(parentElement)]
}

function named(element: HTMLElement): string {
  const { width, height } = element.getBoundingClientRect()
  const words = (element.getAttribute('aria-label') ?? element.innerText).trim().slice(0, 24)
  const size = `${Math.round(width)}×${Math.round(height)}`
  return `${element.tagName.toLowerCase()}.${element.className.split(' ')[0] ?? ''} ${size} ${words}`
}
