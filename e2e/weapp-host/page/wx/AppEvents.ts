import { Listeners } from './Listeners'

const events = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'WindowResize',
  'MemoryWarning',
  'KeyboardHeightChange',
  'UserCaptureScreen',
] as const

export type AppEvent = (typeof events)[number]

/** `wx.on…` and `wx.off…` of the app as a whole. */
export class AppEvents {
  private readonly listeners = new Map(events.map((event) => [event, new Listeners()]))

  emit(event: AppEvent, ...values: unknown[]): void {
    this.listeners.get(event)?.emit(...values)
  }

  apis(): Record<string, unknown> {
    const pairs = [...this.listeners].flatMap(([event, { on, off }]) => [
      [`on${event}`, on],
      [`off${event}`, off],
    ])
    return Object.fromEntries(pairs) as Record<string, unknown>
  }
}
