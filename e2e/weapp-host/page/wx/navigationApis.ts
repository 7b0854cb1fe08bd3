import type { PageStack } from '../pages/PageStack'
import { answer, type Callbacks } from './answer'

interface UrlOptions extends Callbacks {
  url: string
  events?: Record<string, () => void>
}

/** Source: `WechatMiniprogram.NavigateToOption` and its siblings in lib.wx.api.d.ts. */
export function navigationApis(stack: PageStack) {
  const move = (api: string, to: (url: string) => void) => (options: UrlOptions) =>
    answer(api, options, () => {
      to(options.url)
    })
  return {
    navigateTo: (options: UrlOptions) =>
      answer('navigateTo', options, () => ({
        eventChannel: stack.navigateTo(options.url, options.events),
      })),
    redirectTo: move('redirectTo', (url) => stack.redirectTo(url)),
    reLaunch: move('reLaunch', (url) => stack.reLaunch(url)),
    switchTab: move('switchTab', (url) => stack.switchTab(url)),
    navigateBack: (options: Callbacks & { delta?: number } = {}) =>
      answer('navigateBack', options, () => stack.navigateBack(options.delta ?? 1)),
  }
}
