import { type Element as EaselElement, triggerEvent } from 'glass-easel'

/** WeChat's documents: held for more than 350 ms. */
const held = 350

/** Fires `longpress` where a finger rests. */
export function watchLongPress(): void {
  let timer: number | undefined
  const stop = () => clearTimeout(timer)
  const start = (event: PointerEvent) => {
    stop()
    timer = window.setTimeout(() => fire(event), held)
  }
  window.addEventListener('pointerdown', start, true)
  for (const end of ['pointerup', 'pointermove', 'pointercancel']) {
    window.addEventListener(end, stop, true)
  }
}

function fire(event: PointerEvent): void {
  const node = nodeAt(event.target)
  const at = { x: event.clientX, y: event.clientY }
  if (node) {
    triggerEvent(node, 'longpress', at, { bubbles: true, composed: true, originalEvent: event })
  }
}

/** glass-easel leaves its node on the element. */
function nodeAt(target: EventTarget | null): EaselElement | undefined {
  let element = target instanceof Element ? target : null
  while (element) {
    const { __wxElement } = element as { __wxElement?: EaselElement }
    if (__wxElement) return __wxElement
    element = element.parentElement
  }
  return undefined
}
