import { type ComponentSpace, type GeneralComponent, triggerEvent } from 'glass-easel'
import { elementOf } from '../view/elementOf'
import { type Builtin, type BuiltinNode, type Running, textOf } from './Builtin'
import { builtins } from './builtins'
import { linkLabel } from './label'
import { setRunning } from './running'
import { giveRole, isSpoken, speak } from './spoken'

type Attributes = Record<string, string[]>

/**
 * Defines WeChat's components in glass-easel. A tag that the host does not play stays undefined
 * and is reported when a page shows it.
 */
export function defineBuiltins(from: ComponentSpace, into: ComponentSpace, attributes: Attributes) {
  for (const [tag, builtin] of Object.entries(builtins)) {
    into.setGlobalUsingComponent(tag, define(from, tag, builtin, attributes[tag] ?? []))
  }
}

function define(space: ComponentSpace, tag: string, builtin: Builtin, attributes: string[]) {
  const started = new WeakMap<GeneralComponent, (name: string, value: unknown) => void>()
  const names = new Set(['hidden', ...attributes])
  const properties = Object.fromEntries(
    [...names].map((name) => [
      camelCase(name),
      {
        type: null,
        value: undefined,
        observer(this: GeneralComponent, value: unknown) {
          started.get(this)?.(name, value)
        },
      },
    ]),
  )
  return space.defineComponent({
    is: `builtin/${tag}`,
    properties,
    lifetimes: {
      attached(this: GeneralComponent) {
        if (!started.has(this)) started.set(this, start(this, builtin, names))
      },
    },
  })
}

function start(component: GeneralComponent, builtin: Builtin, names: Set<string>) {
  const element = elementOf(component)
  if (!element) throw new Error(`${component.is} has no element`)
  const running = builtin(nodeOf(component, element))
  setRunning(element, running)
  linkLabel(element, running)
  giveRole(element, running.control ?? element)
  const change = changeOf(element, running)
  for (const name of names) {
    const value: unknown = component.data[camelCase(name)]
    // A property that the template does not give is null.
    if (value !== undefined && value !== null) change(name, value)
  }
  return change
}

function changeOf(element: HTMLElement, running: Running) {
  return (name: string, value: unknown) => {
    if (name === 'hidden') element.hidden = Boolean(value)
    else if (name === 'name') element.dataset['hostName'] = textOf(value)
    else if (isSpoken(name)) speak(element, running.control ?? element, name, value)
    else running.changed?.[camelCase(name)]?.(value)
  }
}

function nodeOf(component: GeneralComponent, element: HTMLElement): BuiltinNode {
  return {
    element,
    read: (property) => component.data[property] as unknown,
    fire: (event, detail) =>
      triggerEvent(component, event, detail, { bubbles: false, composed: false }),
  }
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
