/** One of WeChat's components on the screen, as its own code sees it. */
export interface BuiltinNode {
  readonly element: HTMLElement
  /** A property's value now; `undefined` where the template gives none. */
  read: (property: string) => unknown
  fire: (event: string, detail: unknown) => void
}

/** What a started component does; each part only where it has one. */
export interface Running {
  /** Called with each property's first value and with each new one. */
  changed?: Record<string, (value: unknown) => void>
  /** What a tap on it does by itself, after the app's handlers. */
  tapped?: () => void
  /** A tap goes no further, as on a disabled button. */
  blocksTap?: () => boolean
  formValue?: () => unknown
  reset?: () => void
  /** The element that screen readers meet, where it is not the component's own. */
  control?: HTMLElement
}

export type Builtin = (node: BuiltinNode) => Running

/** A property as a flag: WeChat takes any non-empty string as true. */
export function isOn(value: unknown): boolean {
  return Boolean(value)
}

/** A property as text; absent is empty. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
