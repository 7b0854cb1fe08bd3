import type { PageConfig } from '../../program/Program'
import type { PageStack } from '../pages/PageStack'
import { accept, answer, type Callbacks } from './answer'

/** What calls change about the page in front. */
export function pageApis(stack: PageStack, changed: () => void) {
  const configure = (config: PageConfig) => {
    Object.assign(stack.top.config, config)
    changed()
  }
  return {
    setNavigationBarTitle: (options: WechatMiniprogram.SetNavigationBarTitleOption) =>
      answer('setNavigationBarTitle', options, () =>
        configure({ navigationBarTitleText: options.title }),
      ),
    setNavigationBarColor: (options: WechatMiniprogram.SetNavigationBarColorOption) =>
      answer('setNavigationBarColor', options, () =>
        configure({
          navigationBarBackgroundColor: options.backgroundColor,
          navigationBarTextStyle: options.frontColor,
        }),
      ),
    setBackgroundColor: accept('setBackgroundColor'),
    pageScrollTo: (options: WechatMiniprogram.PageScrollToOption) =>
      answer('pageScrollTo', options, () => scroll(stack.top.element, options)),
    startPullDownRefresh: (options?: Callbacks) =>
      answer('startPullDownRefresh', options, () => void stack.top.call('onPullDownRefresh')),
    stopPullDownRefresh: accept('stopPullDownRefresh'),
    nextTick: (done: () => void) => void setTimeout(done),
    createSelectorQuery: () => callOn(stack.top.instance, 'createSelectorQuery'),
    createIntersectionObserver: (from: object, options?: object) =>
      callOn(from, 'createIntersectionObserver', options),
  }
}

function scroll(page: HTMLElement, options: WechatMiniprogram.PageScrollToOption): void {
  const { selector, scrollTop = 0, offsetTop = 0 } = options
  const target = selector === undefined ? null : page.querySelector(selector)
  const distance = target
    ? target.getBoundingClientRect().top - page.getBoundingClientRect().top + offsetTop
    : scrollTop - page.scrollTop
  page.scrollBy({ top: distance })
}

function callOn(target: object, method: string, ...values: unknown[]): unknown {
  const found: unknown = Reflect.get(target, method)
  if (typeof found !== 'function') throw new Error(`the page has no ${method}`)
  return Reflect.apply(found, target, values) as unknown
}
