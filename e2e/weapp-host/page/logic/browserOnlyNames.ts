import { phoneGlobals } from './phoneGlobals'

/** A name that can be a parameter; `eval` and `Function` get their own. */
const identifier = /^[A-Za-z_$][\w$]*$/

/** Every global name of this browser that no phone has. */
export function browserOnlyNames(): string[] {
  const kept = new Set<string>([...phoneGlobals, 'eval', 'Function', 'globalThis'])
  const names = new Set<string>()
  let holder: object = window
  while (holder !== Object.prototype) {
    for (const name of Object.getOwnPropertyNames(holder)) names.add(name)
    holder = Object.getPrototypeOf(holder) as object
  }
  return [...names].filter((name) => identifier.test(name) && !kept.has(name))
}
