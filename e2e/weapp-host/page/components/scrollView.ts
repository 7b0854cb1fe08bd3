import { type BuiltinNode, isOn, type Running, textOf } from './Builtin'

/** `<scroll-view>`: https://developers.weixin.qq.com/miniprogram/dev/component/scroll-view.html */
export function scrollView({ element, read, fire }: BuiltinNode): Running {
  let last = 0
  element.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = element
    const moved = { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0 }
    fire('scroll', { ...moved, deltaY: last - scrollTop })
    const below = scrollHeight - scrollTop - clientHeight
    const lower = Number(read('lowerThreshold') ?? 50)
    const upper = Number(read('upperThreshold') ?? 50)
    if (scrollTop > last && below <= lower) fire('scrolltolower', { direction: 'bottom' })
    if (scrollTop < last && scrollTop <= upper) fire('scrolltoupper', { direction: 'top' })
    last = scrollTop
  })
  return {
    changed: {
      scrollY: (value) => (element.style.overflowY = isOn(value) ? 'auto' : ''),
      scrollX: (value) => (element.style.overflowX = isOn(value) ? 'auto' : ''),
      scrollTop: (value) => (element.scrollTop = Number(value)),
      scrollLeft: (value) => (element.scrollLeft = Number(value)),
      scrollIntoView: (id) => requestAnimationFrame(() => reveal(element, textOf(id))),
    },
  }
}

function reveal(element: HTMLElement, id: string): void {
  if (id !== '') element.querySelector(`#${CSS.escape(id)}`)?.scrollIntoView()
}
