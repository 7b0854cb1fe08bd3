import type { BuiltinNode, Running } from './Builtin'
import { runningAt, runningBelow } from './running'

/** `<checkbox-group>`: the values of the checked boxes, in the order of the page. */
export function checkboxGroup({ element, fire }: BuiltinNode): Running {
  const value = () =>
    runningBelow(element, 'checkbox')
      .map((box) => runningAt(box)?.formValue?.())
      .filter((chosen) => chosen !== undefined)
  return { changed: { chosen: () => fire('change', { value: value() }) }, formValue: value }
}

/** `<radio-group>`: the value of the one that is checked. */
export function radioGroup({ element, fire }: BuiltinNode): Running {
  const value = () =>
    runningBelow(element, 'radio')
      .map((radio) => runningAt(radio)?.formValue?.())
      .find((chosen) => chosen !== undefined) ?? ''
  return { changed: { chosen: () => fire('change', { value: value() }) }, formValue: value }
}
