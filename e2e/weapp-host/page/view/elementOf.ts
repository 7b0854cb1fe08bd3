import type { Element as EaselElement } from 'glass-easel'

/** The DOM element of a node on the screen; a virtual host has none. */
export function elementOf(node: EaselElement): HTMLElement | undefined {
  const element: unknown = node.getBackendElement()
  return element instanceof HTMLElement ? element : undefined
}
