import type { Program } from '../program/Program'
import type { SharedCard } from '../program/SharedCard'
import { AddressBar } from './chrome/AddressBar'
import { hostPart } from './chrome/hostPart'
import { NavigationBar } from './chrome/NavigationBar'
import { TabBar } from './chrome/TabBar'
import { currentTheme, onTheme } from './chrome/theme'
import type { Template } from './HostWindow'
import { AppInstance, type LaunchOptions } from './logic/AppInstance'
import { Definitions } from './logic/Definitions'
import { ModuleLoader } from './logic/ModuleLoader'
import type { EventChannel } from './pages/EventChannel'
import { OpenPage } from './pages/OpenPage'
import { PageStack } from './pages/PageStack'
import { type PageAddress, pageInHash, readAddress, writeAddress } from './pages/pageAddress'
import { type ShareStart, shareFrom } from './pages/shareFrom'
import { report, wordsOf } from './problems'
import { settings } from './settings'
import { createSpace } from './view/createSpace'
import { ApiFailure } from './wx/ApiFailure'
import { AppEvents } from './wx/AppEvents'
import { createWx } from './wx/createWx'

/** https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
const scenes = { list: 1001, groupCardWithTicket: 1044 }

/** A phone with one mini program on it. */
export class Phone {
  readonly shared: SharedCard[] = []
  readonly events = new AppEvents()
  readonly app = new AppInstance()
  readonly wx: Record<string, unknown>
  private readonly view: ReturnType<typeof createSpace>
  private readonly definitions: Definitions
  private readonly modules: ModuleLoader
  private readonly stack: PageStack
  private readonly navigationBar: NavigationBar
  private readonly tabBar: TabBar
  private readonly addressBar = new AddressBar()
  private entered: LaunchOptions

  constructor(
    private readonly program: Program,
    templates: Record<string, Template>,
  ) {
    this.view = createSpace(program, templates)
    this.definitions = new Definitions(this.view.space)
    const tabs = program.app.tabBar?.list ?? []
    this.stack = new PageStack({
      tabs,
      screen: hostPart('host-pages'),
      create: (address, channel) => this.createPage(address, channel),
      changed: () => this.showBars(),
    })
    this.navigationBar = new NavigationBar(program, () => this.stack.navigateBack(1))
    this.tabBar = new TabBar(tabs, (tab, index) => {
      this.stack.switchTab(`/${tab.pagePath}`)
      this.top.call('onTabItemTap', { index, pagePath: tab.pagePath, text: tab.text })
    })
    this.entered = this.launchOptions(readAddress(program.app.pages[0] ?? ''))
    this.wx = createWx({
      program,
      stack: this.stack,
      events: this.events,
      launch: () => this.entered,
      changed: () => this.showBars(),
    })
    this.modules = new ModuleLoader(program.modules, this.scope())
    onTheme(() => this.themeChanged())
    this.addressBar.listen(
      () => this.reopen(pageInHash(program)),
      () => this.stack.navigateBack(1),
    )
  }

  get top(): OpenPage {
    return this.stack.top
  }

  /** A cold start on a page. */
  launch(url: string): void {
    this.entered = this.launchOptions(readAddress(url))
    this.modules.require('app.js')
    this.defineAll()
    this.app.call('onLaunch', this.entered)
    this.show()
    this.enter(url)
  }

  /** A card opened while the app runs. */
  private reopen(url: string): void {
    this.entered = this.launchOptions(readAddress(url))
    this.show()
    this.enter(url)
  }

  show(): void {
    this.app.call('onShow', this.entered)
    this.events.emit('AppShow', this.entered)
  }

  hide(): void {
    this.top.call('onHide')
    this.app.call('onHide')
    this.events.emit('AppHide')
  }

  /** Comes back from the background. */
  resume(): void {
    this.show()
    this.top.call('onShow')
  }

  async share(start: ShareStart): Promise<SharedCard | undefined> {
    const appName = this.program.app.window?.navigationBarTitleText ?? ''
    const card = await shareFrom(this.top, start, appName)
    if (card) this.shared.push(card)
    return card
  }

  /** Tells the app of what it did not catch. */
  failed(error: unknown): void {
    this.app.call('onError', wordsOf(error))
    this.events.emit('Error', { message: wordsOf(error) })
  }

  private enter(url: string): void {
    const { path } = readAddress(url)
    if (path in this.program.pages) {
      this.stack.reLaunch(url)
      return
    }
    report('missing page', `${path} is not in app.json`)
    this.app.call('onPageNotFound', { path, query: this.entered.query, isEntryPage: true })
    this.events.emit('PageNotFound', { path, query: this.entered.query, isEntryPage: true })
  }

  private scope(): Record<string, unknown> {
    const { Page, Component, Behavior } = this.definitions
    const getCurrentPages = () => this.stack.pages.map(({ instance }) => instance)
    const { register: App, get: getApp } = this.app
    return { wx: this.wx, App, getApp, Page, Component, Behavior, getCurrentPages }
  }

  /** Without `lazyCodeLoading` WeChat runs the main package's files at the start. */
  private defineAll(): void {
    const { app, components, pages } = this.program
    const own = Object.keys(components).filter((path) => !(path in pages))
    const eager = app.lazyCodeLoading === 'requiredComponents' ? [] : app.pages
    for (const path of [...own, ...eager]) this.definitions.define(path, this.modules)
  }

  private createPage(address: PageAddress, channel: EventChannel): OpenPage {
    const config = this.program.pages[address.path]
    if (!config) {
      report('missing page', `${address.path} is not in app.json`)
      throw new ApiFailure(`page "${address.path}" is not found`)
    }
    this.definitions.define(address.path, this.modules)
    return new OpenPage({ ...this.view, address, config, channel })
  }

  private showBars(): void {
    this.addressBar.show(writeAddress(this.top.address), this.stack.pages.length)
    this.navigationBar.show(this.top, this.stack.pages.length)
    this.tabBar.show(this.top.address.path)
  }

  private launchOptions({ path, query }: PageAddress): LaunchOptions {
    const { group } = settings
    return {
      path,
      query,
      scene: group ? scenes.groupCardWithTicket : scenes.list,
      shareTicket: group ? `host-ticket.${group.openGId}` : undefined,
      referrerInfo: {},
      apiCategory: 'default',
      forwardMaterials: [],
    }
  }

  private themeChanged(): void {
    const theme = currentTheme()
    this.app.call('onThemeChange', { theme })
    this.events.emit('ThemeChange', { theme })
    this.showBars()
  }
}
