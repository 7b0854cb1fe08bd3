import { type BuiltinNode, type Running, textOf } from './Builtin'
import { runningAt, runningBelow } from './running'

const labelled = ['checkbox', 'radio', 'switch', 'button', 'input', 'textarea']
let labels = 0

/** `<label>`: a tap on it is a tap on its control, unless the control itself was tapped. */
export function label({ element, read }: BuiltinNode): Running {
  const target = () => {
    const id = textOf(read('for'))
    if (id === '') return runningBelow(element, ...labelled)[0]
    return element.closest('wx-page')?.querySelector(`#${CSS.escape(id)}`)
  }
  return {
    changed: {
      // The control may stand further down the page, which is still being built.
      for: () => queueMicrotask(() => nameBy(element, runningAt(target())?.control)),
    },
    tapped() {
      const found = runningAt(target())
      if (found?.tapped) found.tapped()
      else found?.control?.focus()
    },
  }
}

/** A control inside a label is named by it, for screen readers and for tests. */
export function linkLabel(element: HTMLElement, { control }: Running): void {
  const around = element.closest<HTMLElement>('wx-label')
  if (around) nameBy(around, control)
}

function nameBy(around: HTMLElement, control: HTMLElement | undefined): void {
  if (!control) return
  labels += 1
  around.id ||= `host-label-${labels}`
  control.setAttribute('aria-labelledby', around.id)
}
