import { type BuiltinNode, isOn, type Running, textOf } from './Builtin'

/** `<slider>`: `changing` while it moves, `change` when it rests. */
export function slider({ element, fire }: BuiltinNode): Running {
  const control = document.createElement('input')
  control.type = 'range'
  control.className = 'host-slider'
  element.append(control)
  const value = () => Number(control.value)
  control.addEventListener('input', () => fire('changing', { value: value() }))
  control.addEventListener('change', () => fire('change', { value: value() }))
  return {
    control,
    changed: {
      min: (limit) => (control.min = textOf(limit)),
      max: (limit) => (control.max = textOf(limit)),
      step: (step) => (control.step = textOf(step)),
      value: (next) => (control.value = textOf(next)),
      disabled: (disabled) => (control.disabled = isOn(disabled)),
    },
    formValue: value,
    reset: () => (control.value = control.min),
  }
}
