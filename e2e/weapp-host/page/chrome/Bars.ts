import type { Program, Tab } from '../../program/Program'
import type { PageStack } from '../pages/PageStack'
import { writeAddress } from '../pages/pageAddress'
import { AddressBar } from './AddressBar'
import { NavigationBar } from './NavigationBar'
import { TabBar } from './TabBar'

interface BarParts {
  program: Program
  stack: PageStack
  /** A card that somebody opens while the app runs. */
  opened: () => void
}

/** What stands around a page: its title, the tabs, and the browser's address bar. */
export class Bars {
  private readonly stack: PageStack
  private readonly navigation: NavigationBar
  private readonly tabs: TabBar
  private readonly address = new AddressBar()

  constructor({ program, stack, opened }: BarParts) {
    const goBack = () => stack.navigateBack(1)
    this.stack = stack
    this.navigation = new NavigationBar(program, goBack)
    this.tabs = new TabBar(program.app.tabBar?.list ?? [], (tab, index) => this.choose(tab, index))
    this.address.listen(opened, goBack)
  }

  show(): void {
    const { top, pages } = this.stack
    this.address.show(writeAddress(top.address), pages.length)
    this.navigation.show(top, pages.length)
    this.tabs.show(top.address.path)
  }

  private choose({ pagePath, text }: Tab, index: number): void {
    this.stack.switchTab(`/${pagePath}`)
    this.stack.top.call('onTabItemTap', { index, pagePath, text })
  }
}
