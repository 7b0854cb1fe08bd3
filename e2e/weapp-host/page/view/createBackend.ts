import {
  CurrentWindowBackendContext,
  type Element as EaselElement,
  Event as EaselEvent,
} from 'glass-easel'
import { domTag } from '../../program/domTag'
import { phoneUnits } from '../../program/phoneUnits'
import { report } from '../problems'
import { activate, isBlocked } from './activate'
import { elementOf } from './elementOf'

/**
 * DOM events that WeChat has too. Any other, as `input` and `change` of a field inside a
 * component, stays out: the components fire their own.
 */
const sharedEvents = /^(touch(start|move|end|cancel)|animation(start|iteration|end)|transitionend)$/

/** The view of the phone: glass-easel's DOM, with WeChat's elements, units and taps. */
export function createBackend(isKnown: (tag: string) => boolean): CurrentWindowBackendContext {
  const backend = new CurrentWindowBackendContext()
  backend.document = {
    createElement: (tag) => createElement(tag, isKnown) as never,
    createTextNode: (text) => document.createTextNode(text) as never,
    createDocumentFragment: () => document.createDocumentFragment() as never,
  }
  const listen = backend.setListenerStats.bind(backend)
  backend.setListenerStats = (element, type, ...rest) => {
    if (sharedEvents.test(type)) listen(element, type, ...rest)
  }
  backend.onEvent(deliver)
  return backend
}

function createElement(tag: string, isKnown: (tag: string) => boolean): HTMLElement {
  if (!isKnown(tag)) report('unknown component', `<${tag}>`)
  const element = document.createElement(domTag(tag))
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) =>
    setAttribute(name, name === 'style' ? phoneUnits(value) : value)
  return element
}

type Deliver = Parameters<CurrentWindowBackendContext['onEvent']>[0]

/** The app's handlers first, then what the tapped component does by itself. */
const deliver: Deliver = (target: EaselElement, type, detail: unknown, options) => {
  const element = type === 'tap' ? elementOf(target) : undefined
  if (element && isBlocked(element)) return
  const event = new EaselEvent(type, detail, options)
  EaselEvent.dispatchEvent(target, event)
  if (element) activate(element)
  return event.getEventBubbleStatus()
}
