import type { Running } from './Builtin'

const running = new WeakMap<Element, Running>()

/** Remembers which component an element stands for. */
export function setRunning(element: Element, component: Running): void {
  running.set(element, component)
}

/** The component that an element stands for. */
export function runningAt(element: Element | null | undefined): Running | undefined {
  return element ? running.get(element) : undefined
}

/** The components of these tags below an element, in the order of the page. */
export function runningBelow(element: Element, ...tags: string[]): Element[] {
  const all = element.querySelectorAll(tags.map((tag) => `wx-${tag}`).join(','))
  return [...all].filter((found) => running.has(found))
}
