import { runningAt } from '../components/running'

/** Says whether a tap here ends at a disabled component. */
export function isBlocked(from: Element): boolean {
  return pathOf(from).some((element) => runningAt(element)?.blocksTap?.() === true)
}

/** What the tapped components do by themselves: the innermost first, a label only if none did. */
export function activate(from: Element): void {
  let activated = false
  for (const element of pathOf(from)) {
    const running = runningAt(element)
    if (!running?.tapped || (activated && element.tagName === 'WX-LABEL')) continue
    running.tapped()
    activated = true
  }
}

function pathOf(from: Element): Element[] {
  const path: Element[] = []
  for (let element: Element | null = from; element; element = element.parentElement) {
    path.push(element)
  }
  return path
}
