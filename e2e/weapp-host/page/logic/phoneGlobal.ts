import { phoneGlobals } from './phoneGlobals'

/** `globalThis` as the app sees it. */
export function phoneGlobal(): Record<string, unknown> {
  const browser: object = window
  const held = phoneGlobals.map((name) => [name, Reflect.get(browser, name) as unknown])
  const global = Object.fromEntries(held) as Record<string, unknown>
  global['globalThis'] = global
  return global
}

/** `Function` without code from text. Bundlers ask it for the global object, and may. */
export function functionFor(global: object): FunctionConstructor {
  const compile = (source: unknown[]) => {
    if (String(source.at(-1)).trim() === 'return this') return () => global
    throw new EvalError('Code generation from strings is not allowed in a mini program')
  }
  return new Proxy(Function, {
    construct: (_, source) => compile(source),
    apply: (_, __, source) => compile(source),
  })
}

/** `eval` as the app sees it. */
export function refuseEval(): never {
  throw new EvalError('eval is not allowed in a mini program')
}
