import type { ShadowedEvent } from 'glass-easel'
import type { CodeSpace, ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { settings } from '../settings'
import { plainEvent } from '../view/plainEvent'
import type { ModuleLoader } from './ModuleLoader'
import { plain } from './plain'

type Definition = Record<string, unknown>
type Method = (this: unknown, ...values: unknown[]) => unknown

/** `Page`, `Component` and `Behavior`, each for the file that is running. */
export class Definitions {
  private running: ComponentEnv | undefined
  private readonly known = new Set<string>()

  constructor(private readonly space: CodeSpace) {}

  /** Runs a page's or component's file once; it registers itself. */
  define(path: string, modules: ModuleLoader): void {
    if (this.known.has(path)) return
    this.known.add(path)
    const outer = this.running
    this.space.componentEnv(path, (environment) => {
      this.running = environment
      modules.require(path)
    })
    this.running = outer
  }

  readonly Page = (definition: Definition): void => {
    const data = plain(definition['data'] ?? {}) as Definition
    this.here('Page').Page({ ...withPlainEvents(definition), data } as never)
  }

  readonly Component = (definition: Definition): void => {
    const methods = withPlainEvents((definition['methods'] ?? {}) as Definition)
    this.here('Component').Component({ ...definition, methods } as never)
  }

  readonly Behavior = (definition: Definition): unknown =>
    this.here('Behavior').Behavior(definition as never)

  private here(name: string): ComponentEnv {
    if (!this.running) throw new Error(`${name}() is called outside a page's or component's file`)
    return this.running
  }
}

function withPlainEvents(methods: Definition): Definition {
  const wrapped = Object.entries(methods).map(([name, method]) => [
    name,
    typeof method === 'function' ? receivingPlainEvents(method as Method) : method,
  ])
  return Object.fromEntries(wrapped) as Definition
}

function receivingPlainEvents(method: Method): Method {
  return function (this: unknown, ...values: unknown[]) {
    const [event] = values
    if (!isEaselEvent(event)) return method.apply(this, values)
    const handed = plainEvent(event)
    if (settings.latency === 0) return method.call(this, handed)
    setTimeout(() => method.call(this, handed), settings.latency)
    return undefined
  }
}

function isEaselEvent(value: unknown): value is ShadowedEvent<unknown> {
  return typeof value === 'object' && value !== null && 'wrapShadowedEvent' in value
}
