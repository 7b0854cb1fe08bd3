import { type Builtin, isOn, textOf } from './Builtin'
import { runningAt, runningBelow } from './running'

/** `<checkbox>` and `<radio>`: they tell their group, and the group tells the app. */
export function choice(kind: 'checkbox' | 'radio'): Builtin {
  return ({ element, read }) => {
    const control = document.createElement('span')
    control.className = `host-choice host-${kind}`
    control.setAttribute('role', kind)
    element.prepend(control)
    const isChecked = () => control.getAttribute('aria-checked') === 'true'
    const show = (checked: boolean) => control.setAttribute('aria-checked', String(checked))
    show(false)
    return {
      control,
      changed: {
        checked: (value) => show(isOn(value)),
        disabled: (value) => control.setAttribute('aria-disabled', String(isOn(value))),
      },
      tapped() {
        if (isOn(read('disabled')) || (kind === 'radio' && isChecked())) return
        const group = element.closest(`wx-${kind}-group`)
        if (kind === 'radio' && group) uncheckAll(group)
        show(!isChecked())
        runningAt(group)?.changed?.['chosen']?.(undefined)
      },
      formValue: () => (isChecked() ? textOf(read('value')) : undefined),
      reset: () => show(false),
    }
  }
}

function uncheckAll(group: Element): void {
  for (const other of runningBelow(group, 'radio')) runningAt(other)?.reset?.()
}
