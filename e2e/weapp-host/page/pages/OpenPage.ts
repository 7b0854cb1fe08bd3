import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import type { PageConfig } from '../../program/Program'
import { callHook } from '../logic/AppInstance'
import type { EventChannel } from './EventChannel'
import type { PageAddress } from './pageAddress'

type PageHook =
  | 'onLoad'
  | 'onShow'
  | 'onReady'
  | 'onHide'
  | 'onUnload'
  | 'onPullDownRefresh'
  | 'onReachBottom'
  | 'onPageScroll'
  | 'onShareAppMessage'
  | 'onTabItemTap'

interface PageParts {
  space: CodeSpace
  backend: AssociatedBackend
  address: PageAddress
  config: PageConfig
  channel: EventChannel
}

let opened = 0

/** A page on the stack: in WeChat a window of its own, here a frame of its own. */
export class OpenPage {
  readonly frame = document.createElement('div')
  /** The element that WXSS calls `page`; it scrolls. */
  readonly element = document.createElement('wx-page')
  readonly address: PageAddress
  readonly config: PageConfig
  /** The page object that the app's code knows. */
  readonly instance: object
  private readonly root: Root
  private lastScroll = 0

  constructor({ space, backend, address, config, channel }: PageParts) {
    this.address = address
    this.config = { ...config }
    this.frame.className = 'host-frame'
    this.element.setAttribute('is', address.path)
    const placeholder = document.createElement('i')
    this.element.append(placeholder)
    this.frame.append(this.element)
    this.root = backend.createRoot('wx-page-root', space, `/${address.path}`)
    this.instance = this.root.get()
    this.describe(channel)
    this.element.addEventListener('scroll', () => this.scrolled())
  }

  /** Puts the page on the screen and starts its life. */
  open(screen: HTMLElement): void {
    screen.append(this.frame)
    const placeholder = this.element.firstElementChild
    this.root.attach(this.element as never, placeholder as never)
    this.call('onLoad', this.address.query)
    this.call('onShow')
    requestAnimationFrame(() => this.call('onReady'))
  }

  call(hook: PageHook, ...values: unknown[]): unknown {
    return callHook(this.instance, hook, ...values)
  }

  has(hook: PageHook): boolean {
    return typeof Reflect.get(this.instance, hook) === 'function'
  }

  close(): void {
    this.call('onUnload')
    this.root.release()
    this.frame.remove()
  }

  private describe(channel: EventChannel): void {
    opened += 1
    const id = `page-${opened}`
    Object.assign(this.instance, {
      route: this.address.path,
      __route__: this.address.path,
      options: this.address.query,
      getOpenerEventChannel: () => channel,
      getPageId: () => id,
      getTabBar: () => undefined,
    })
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.element
    this.call('onPageScroll', { scrollTop })
    const near = this.config.onReachBottomDistance ?? 50
    const isDown = scrollTop > this.lastScroll
    if (isDown && scrollHeight - scrollTop - clientHeight <= near) this.call('onReachBottom')
    this.lastScroll = scrollTop
  }
}
