import type { Theme } from '../../program/Program'
import { report, wordsOf } from '../problems'

/** The options of `onLaunch` and `onShow`. Source: `WechatMiniprogram.App.LaunchShowOption`. */
export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  shareTicket: string | undefined
  referrerInfo: Record<string, unknown>
  apiCategory: string
  forwardMaterials: unknown[]
}

type AppHook =
  | 'onLaunch'
  | 'onShow'
  | 'onHide'
  | 'onError'
  | 'onUnhandledRejection'
  | 'onPageNotFound'
  | 'onThemeChange'

/** What `App()` registered. */
export class AppInstance {
  private instance: Record<string, unknown> | undefined

  /** `App(definition)`. */
  readonly register = (definition: Record<string, unknown>): void => {
    this.instance = definition
  }

  /** `getApp()`. */
  readonly get = (): Record<string, unknown> | undefined => this.instance

  call(hook: AppHook, options?: LaunchOptions | string | { theme: Theme } | object): void {
    callHook(this.instance, hook, options)
  }
}

/** Calls a lifecycle method if there is one. WeChat logs what it throws and goes on. */
export function callHook(target: object | undefined, hook: string, ...values: unknown[]): unknown {
  const method: unknown = target && Reflect.get(target, hook)
  if (typeof method !== 'function') return undefined
  try {
    return Reflect.apply(method, target, values) as unknown
  } catch (error) {
    report('uncaught error', `${hook}: ${wordsOf(error)}`)
    return undefined
  }
}
