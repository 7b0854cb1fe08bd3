import type { Element as EaselElement, ShadowedEvent } from 'glass-easel'
import { plain } from '../logic/plain'
import { elementOf } from './elementOf'

interface Point {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
  force: number
}

/**
 * What a handler receives: plain data, as after WeChat's bridge. Taro writes into
 * `target.dataset`, so glass-easel's own objects must not leak.
 */
export function plainEvent(event: ShadowedEvent<unknown>): Record<string, unknown> {
  const touches = touchesOf(event.getOriginalEvent())
  return {
    type: event.type,
    timeStamp: Math.round(event.timeStamp),
    target: describe(event.target),
    currentTarget: describe(event.currentTarget),
    mark: { ...event.mark },
    detail: event.type.startsWith('touch') ? {} : plain(event.detail ?? {}),
    mut: false,
    ...(touches && { touches: touches.now, changedTouches: touches.changed }),
  }
}

/** Events reach handlers with glass-easel's component or with WeChat's face of it. */
function describe(node: EaselElement | { _$: EaselElement }): Record<string, unknown> {
  const element = '_$' in node ? node._$ : node
  const { offsetLeft = 0, offsetTop = 0 } = elementOf(element) ?? {}
  return { id: element.id, offsetLeft, offsetTop, dataset: plain(element.dataset) }
}

function touchesOf(event: unknown): { now: Point[]; changed: Point[] } | undefined {
  if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) {
    return { now: [...event.touches].map(pointOf), changed: [...event.changedTouches].map(pointOf) }
  }
  if (!(event instanceof MouseEvent)) return undefined
  const point = pointOf(event)
  return { now: [point], changed: [point] }
}

function pointOf(at: Touch | MouseEvent): Point {
  const { pageX, pageY, clientX, clientY } = at
  const identifier = 'identifier' in at ? at.identifier : 0
  return { identifier, pageX, pageY, clientX, clientY, force: 1 }
}
