import Taro from '@tarojs/taro'
import { type PageName, type TabName, tabs } from '../pageList'
import { currentCommunity } from './currentCommunity'
import { type PlainPageName, pageAddress, type QueryOf } from './pageAddress'

/** Opens a page of the current community, on top of this one. */
export function openPage(name: PlainPageName): void
export function openPage<Name extends PageName>(name: Name, query: QueryOf<Name>): void
export function openPage(name: PageName, query: Record<string, string> = {}): void {
  // The overloads have seen to it that the page has what its address says.
  const url = `/${pageAddress(name, query as QueryOf<PageName>, currentCommunity())}`
  // WeChat keeps ten pages at most; the eleventh takes the place of the one before.
  Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }))
}

/** Opens the page at an address of ours, on top of this one. */
export function openAddress(address: string): void {
  void Taro.navigateTo({ url: `/${address}` })
}

/** Opens a page in the place of this one: the way back leads to where this one was opened. */
export function replacePage<Name extends PageName>(name: Name, query: QueryOf<Name>): void {
  void Taro.redirectTo({ url: `/${pageAddress(name, query, currentCommunity())}` })
}

/** Opens a tab; the pages on top of the tabs close. */
export function openTab(name: TabName): void {
  void Taro.switchTab({ url: `/${tabs[name].path}` })
}

/** Whether there is a page to go back to: not for those who came by a card. */
export function hasWayBack(): boolean {
  return Taro.getCurrentPages().length > 1
}

/** Back to the page before, or home for those who came by a card. */
export function goBack(): void {
  if (hasWayBack()) void Taro.navigateBack()
  else openTab('today')
}
