import type { Program } from '../program/Program'
import type { SharedCard } from '../program/SharedCard'
import { Bars } from './chrome/Bars'
import { hostPart } from './chrome/hostPart'
import { currentTheme, onTheme } from './chrome/theme'
import type { Template } from './HostWindow'
import { launchOptions } from './launchOptions'
import { AppInstance } from './logic/AppInstance'
import { Definitions } from './logic/Definitions'
import { ModuleLoader } from './logic/ModuleLoader'
import { PageFactory } from './pages/PageFactory'
import { PageStack } from './pages/PageStack'
import { pageInHash, readAddress } from './pages/pageAddress'
import { type ShareStart, shareFrom } from './pages/shareFrom'
import { report, wordsOf } from './problems'
import { createSpace } from './view/createSpace'
import { AppEvents } from './wx/AppEvents'
import { createWx } from './wx/createWx'

/** A phone with one mini program on it. */
export class Phone {
  readonly shared: SharedCard[] = []
  readonly stack: PageStack
  readonly wx: Record<string, unknown>
  private readonly events = new AppEvents()
  private readonly app = new AppInstance()
  private readonly modules: ModuleLoader
  private readonly factory: PageFactory
  private readonly bars: Bars
  private entered = launchOptions({ path: '', query: {} })

  constructor(
    private readonly program: Program,
    templates: Record<string, Template>,
  ) {
    const view = createSpace(program, templates)
    const definitions = new Definitions(view.space)
    this.stack = new PageStack({
      tabs: program.app.tabBar?.list ?? [],
      screen: hostPart('host-pages'),
      create: (address, channel) => this.factory.create(address, channel),
      changed: () => this.bars.show(),
    })
    this.bars = new Bars({ program, stack: this.stack, opened: () => this.enter() })
    this.wx = createWx({
      program,
      stack: this.stack,
      events: this.events,
      launch: () => this.entered,
      changed: () => this.bars.show(),
    })
    this.modules = new ModuleLoader(program.modules, this.scope(definitions))
    this.factory = new PageFactory({ program, view, definitions, modules: this.modules })
    onTheme(() => this.themeChanged())
  }

  /** A cold start on the page in the address bar. */
  launch(): void {
    this.modules.require('app.js')
    this.factory.prepare()
    this.entered = launchOptions(readAddress(pageInHash(this.program)))
    this.app.call('onLaunch', this.entered)
    this.enter()
  }

  hide(): void {
    this.stack.top.call('onHide')
    this.app.call('onHide')
    this.events.emit('AppHide')
  }

  /** Comes back from the background. */
  resume(): void {
    this.show()
    this.stack.top.call('onShow')
  }

  async share(start: ShareStart): Promise<SharedCard | undefined> {
    const appName = this.program.app.window?.navigationBarTitleText ?? ''
    const card = await shareFrom(this.stack.top, start, appName)
    if (card) this.shared.push(card)
    return card
  }

  /** Tells the app of what it did not catch. */
  failed(error: unknown): void {
    this.app.call('onError', wordsOf(error))
    this.events.emit('Error', { message: wordsOf(error) })
  }

  /** Enters on the page in the address bar, at the start and when a card is opened later. */
  private enter(): void {
    const url = pageInHash(this.program)
    const { path, query } = readAddress(url)
    this.entered = launchOptions({ path, query })
    this.show()
    if (path in this.program.pages) {
      this.stack.reLaunch(url)
      return
    }
    report('missing page', `${path} is not in app.json`)
    this.app.call('onPageNotFound', { path, query, isEntryPage: true })
    this.events.emit('PageNotFound', { path, query, isEntryPage: true })
  }

  private show(): void {
    this.app.call('onShow', this.entered)
    this.events.emit('AppShow', this.entered)
  }

  /** What a file finds besides the language. */
  private scope({ Page, Component, Behavior }: Definitions): Record<string, unknown> {
    const { register: App, get: getApp } = this.app
    const getCurrentPages = () => this.stack.pages.map(({ instance }) => instance)
    return { wx: this.wx, App, getApp, Page, Component, Behavior, getCurrentPages }
  }

  private themeChanged(): void {
    const theme = currentTheme()
    this.app.call('onThemeChange', { theme })
    this.events.emit('ThemeChange', { theme })
    this.bars.show()
  }
}
