import { type BuiltinNode, isOn, type Running, textOf } from './Builtin'

/** `<switch>`: the person turns it at once; the app hears of it by `change`. */
export function switchControl({ element, read, fire }: BuiltinNode): Running {
  let checked = false
  const control = document.createElement('span')
  control.className = 'host-switch'
  element.append(control)
  const show = (value: boolean) => {
    checked = value
    control.setAttribute('aria-checked', String(value))
  }
  control.setAttribute('role', 'switch')
  show(false)
  return {
    control,
    changed: {
      checked: (value) => show(isOn(value)),
      disabled: (value) => control.setAttribute('aria-disabled', String(isOn(value))),
      color: (value) => control.style.setProperty('--host-on', textOf(value)),
    },
    tapped() {
      if (isOn(read('disabled'))) return
      show(!checked)
      fire('change', { value: checked })
    },
    formValue: () => checked,
    reset: () => show(false),
  }
}
