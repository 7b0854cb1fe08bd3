import { type BuiltinNode, isOn, type Running, textOf } from './Builtin'
import { openAs } from './openAs'
import { runningAt } from './running'

/** `<button>`: a press may also submit the form around it or open one of WeChat's own sheets. */
export function button({ element, read, fire }: BuiltinNode): Running {
  const isDisabled = () => isOn(read('disabled'))
  return {
    changed: {
      type: (value) => element.setAttribute('type', textOf(value)),
      size: (value) => element.setAttribute('size', textOf(value)),
      plain: (value) => element.toggleAttribute('plain', isOn(value)),
      loading: (value) => element.toggleAttribute('loading', isOn(value)),
      disabled(value) {
        element.toggleAttribute('disabled', isOn(value))
        element.setAttribute('aria-disabled', String(isOn(value)))
      },
    },
    blocksTap: isDisabled,
    tapped() {
      if (isDisabled()) return
      const form = runningAt(element.closest('wx-form'))
      const formType = textOf(read('formType'))
      if (formType !== '') form?.changed?.[formType]?.(undefined)
      openAs(textOf(read('openType')), element, fire)
    },
  }
}
