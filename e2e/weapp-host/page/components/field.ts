import { type Builtin, type BuiltinNode, isOn, textOf } from './Builtin'

type Field = HTMLInputElement | HTMLTextAreaElement

const inputModes: Record<string, string> = { number: 'numeric', digit: 'decimal' }

/** `<input>` and `<textarea>`, `type="nickname"` too: the browser's own field inside WeChat's. */
export function field(kind: 'input' | 'textarea'): Builtin {
  return (node) => {
    const control = document.createElement(kind)
    control.className = 'host-field'
    control.autocomplete = 'off'
    control.maxLength = 140
    node.element.append(control)
    forwardEvents(control, node)
    const write = (value: unknown) => {
      const text = textOf(value)
      if (control.value !== text) control.value = text
    }
    return {
      control,
      changed: {
        value: write,
        placeholder: (value) => (control.placeholder = textOf(value)),
        placeholderClass: (value) => placeholderStyle(control, textOf(value)),
        disabled: (value) => (control.disabled = isOn(value)),
        maxlength: (value) => limitLength(control, Number(value)),
        focus: (value) => isOn(value) && requestAnimationFrame(() => control.focus()),
        password: (value) => control.setAttribute('type', isOn(value) ? 'password' : 'text'),
        type: (value) => (control.inputMode = inputModes[textOf(value)] ?? 'text'),
        autoHeight: (value) => control.classList.toggle('host-grows', isOn(value)),
      },
      formValue: () => control.value,
      reset: () => write(''),
    }
  }
}

/** https://developers.weixin.qq.com/miniprogram/dev/component/input.html */
function forwardEvents(control: Field, { fire }: BuiltinNode): void {
  const cursor = () => control.selectionStart ?? control.value.length
  control.addEventListener('input', () =>
    fire('input', { value: control.value, cursor: cursor(), keyCode: 0 }),
  )
  control.addEventListener('focus', () => fire('focus', { value: control.value, height: 0 }))
  control.addEventListener('blur', () =>
    fire('blur', { value: control.value, cursor: cursor(), encryptedValue: '', encryptError: '' }),
  )
  control.addEventListener('keydown', (event) => {
    const enter = event instanceof KeyboardEvent && event.key === 'Enter' && !event.isComposing
    if (enter && control instanceof HTMLInputElement) fire('confirm', { value: control.value })
  })
}

/** -1 means no limit. */
function limitLength(control: Field, length: number): void {
  if (length >= 0) control.maxLength = length
  else control.removeAttribute('maxlength')
}

/** WeChat draws the placeholder as an element with this class; a browser's has its colour only. */
function placeholderStyle(control: Field, className: string): void {
  const probe = document.createElement('span')
  probe.className = className
  control.parentElement?.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  control.style.setProperty('--host-placeholder', className === '' ? '' : color)
}
