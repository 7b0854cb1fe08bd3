import { type BuiltinNode, isOn, type Running } from './Builtin'

/** `<swiper>`: slides side by side; a swipe is the browser's own scroll. */
export function swiper({ element, fire, read }: BuiltinNode): Running {
  let current = 0
  const settle = (source: '' | 'touch' | 'autoplay') => {
    const reached = Math.round(element.scrollLeft / Math.max(1, element.clientWidth))
    if (reached === current) return
    current = reached
    fire('change', { current, currentItemId: '', source })
  }
  const show = (index: number) => {
    element.scrollTo({ left: index * element.clientWidth })
  }
  element.addEventListener('scrollend', () => settle('touch'))
  return {
    changed: {
      current(value) {
        current = Number(value)
        requestAnimationFrame(() => show(current))
      },
      autoplay: (value) => isOn(value) && turn(),
    },
  }

  function turn(): void {
    const wait = Number(read('interval') ?? 5000)
    setTimeout(() => {
      if (!element.isConnected || !isOn(read('autoplay'))) return
      show((current + 1) % Math.max(1, element.children.length))
      settle('autoplay')
      turn()
    }, wait)
  }
}

/** `<swiper-item>`: one slide. */
export function swiperItem(): Running {
  return {}
}
