import { type BuiltinNode, type Running, textOf } from './Builtin'
import { runningAt } from './running'

/** `<form>`: gathers the values of everything named in it. */
export function form({ element, fire }: BuiltinNode): Running {
  const named = () => [...element.querySelectorAll('[data-host-name]')]
  return {
    changed: {
      submit: () => fire('submit', { value: valuesOf(named()), formId: '' }),
      reset() {
        for (const control of named()) runningAt(control)?.reset?.()
        fire('reset', {})
      },
    },
  }
}

function valuesOf(controls: Element[]): Record<string, unknown> {
  return Object.fromEntries(
    controls.map((control) => [
      textOf(control.getAttribute('data-host-name')),
      runningAt(control)?.formValue?.(),
    ]),
  )
}
