import type { Tab } from '../../program/Program'
import { ApiFailure } from '../wx/ApiFailure'
import { EventChannel } from './EventChannel'
import type { OpenPage } from './OpenPage'
import { type PageAddress, readAddress } from './pageAddress'

/** https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/route.html */
const deepest = 10

interface PageStackParts {
  tabs: Tab[]
  create: (address: PageAddress, channel: EventChannel) => OpenPage
  screen: HTMLElement
  changed: () => void
}

/** WeChat's page stack and its five ways to move. */
export class PageStack {
  private stack: OpenPage[] = []
  /** Tab pages live on while another tab is shown. */
  private readonly restingTabs = new Map<string, OpenPage>()

  constructor(private readonly parts: PageStackParts) {}

  get pages(): readonly OpenPage[] {
    return this.stack
  }

  get top(): OpenPage {
    const page = this.stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  isTab(path: string): boolean {
    return this.parts.tabs.some(({ pagePath }) => pagePath === path)
  }

  navigateTo(url: string, events?: Record<string, () => void>): EventChannel {
    const address = this.read(url)
    if (this.isTab(address.path)) throw new ApiFailure('can not navigateTo a tabbar page')
    if (this.stack.length >= deepest) throw new ApiFailure('webview count limit exceed')
    const [opener, opened] = EventChannel.pair(events)
    this.top.call('onHide')
    this.open(address, opened)
    return opener
  }

  redirectTo(url: string): void {
    const address = this.read(url)
    if (this.isTab(address.path)) throw new ApiFailure('can not redirectTo a tabbar page')
    this.stack.pop()?.close()
    this.open(address)
  }

  reLaunch(url: string): void {
    const address = this.read(url)
    const closing = [...this.stack.reverse(), ...this.restingTabs.values()]
    this.stack = []
    this.restingTabs.clear()
    for (const page of closing) page.close()
    this.open(address)
  }

  switchTab(url: string): void {
    const { path } = this.read(url)
    if (!this.isTab(path)) throw new ApiFailure('can not switch to no-tabBar page')
    if (this.stack.at(-1)?.address.path === path) return
    while (this.stack.length > 0 && !this.isTab(this.top.address.path)) this.stack.pop()?.close()
    this.restTab(path)
    const tab = this.stack.at(-1) ?? this.restingTabs.get(path)
    if (tab) this.comeBackTo(tab)
    else this.open({ path, query: {} })
  }

  navigateBack(delta: number): void {
    const leaving = Math.min(delta, this.stack.length - 1)
    if (leaving < 1) return
    for (let left = 0; left < leaving; left += 1) this.stack.pop()?.close()
    this.showTop()
  }

  /** Lays the tab in front aside, unless it is the one wanted. */
  private restTab(wanted: string): void {
    const [tab] = this.stack
    if (!tab || tab.address.path === wanted) return
    this.stack = []
    tab.call('onHide')
    this.restingTabs.set(tab.address.path, tab)
  }

  private comeBackTo(tab: OpenPage): void {
    this.restingTabs.delete(tab.address.path)
    this.stack = [tab]
    this.showTop()
  }

  private showTop(): void {
    this.show()
    this.top.call('onShow')
  }

  private open(address: PageAddress, channel = EventChannel.pair()[1]): void {
    const page = this.parts.create(address, channel)
    this.stack.push(page)
    this.show()
    page.open(this.parts.screen)
  }

  private show(): void {
    for (const page of [...this.stack, ...this.restingTabs.values()]) {
      page.frame.hidden = page !== this.top
    }
    this.parts.changed()
  }

  private read(url: string): PageAddress {
    return readAddress(url, this.stack.at(-1)?.address.path)
  }
}
