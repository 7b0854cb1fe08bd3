import { type BuiltinNode, type Running, textOf } from './Builtin'

/** `<progress>`: a bar that is `percent` full. */
export function progress({ element }: BuiltinNode): Running {
  element.setAttribute('role', 'progressbar')
  const bar = document.createElement('div')
  bar.className = 'host-progress'
  element.append(bar)
  return {
    changed: {
      percent(value) {
        element.setAttribute('aria-valuenow', textOf(value))
        bar.style.width = `${textOf(value)}%`
      },
      activeColor: (value) => (bar.style.background = textOf(value)),
    },
  }
}
