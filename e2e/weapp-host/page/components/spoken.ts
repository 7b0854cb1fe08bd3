import { textOf } from './Builtin'

const implicitRoles: Record<string, string> = {
  'wx-button': 'button',
  'wx-checkbox': 'checkbox',
  'wx-radio': 'radio',
}

/**
 * Carries one `aria-…` attribute of WXML to where a browser reads it. WeChat writes the role as
 * `aria-role` or `role`; an empty value, which Taro's templates give for absent, says nothing.
 */
export function speak(element: HTMLElement, control: HTMLElement, name: string, value: unknown) {
  const attribute = name === 'aria-role' ? 'role' : name
  const text = typeof value === 'boolean' ? String(value) : textOf(value)
  if (text === '' || (attribute === 'aria-hidden' && text === 'false')) {
    control.removeAttribute(attribute)
  } else {
    control.setAttribute(attribute, text)
  }
  giveRole(element, control)
}

/** The role a screen reader gives a component that names none. */
export function giveRole(element: HTMLElement, control: HTMLElement): void {
  if (control.hasAttribute('role')) return
  const tag = element.tagName.toLowerCase()
  const named = element.hasAttribute('aria-label')
  const role = tag === 'wx-image' && named ? 'img' : implicitRoles[tag]
  if (role !== undefined && control === element) control.setAttribute('role', role)
}

/** Says whether a template's attribute is for screen readers. */
export function isSpoken(attribute: string): boolean {
  return attribute === 'role' || attribute.startsWith('aria-')
}
