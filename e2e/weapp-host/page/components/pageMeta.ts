import { phoneUnits } from '../../program/phoneUnits'
import { onSteer, settings } from '../settings'
import { type BuiltinNode, type Running, textOf } from './Builtin'

/** `<page-meta>`: https://developers.weixin.qq.com/miniprogram/dev/component/page-meta.html */
export function pageMeta({ element, read }: BuiltinNode): Running {
  const page = element.closest<HTMLElement>('wx-page')
  const root = document.documentElement
  const resize = () => {
    if (page) page.style.fontSize = fontSize(read('pageFontSize'))
    root.style.fontSize = fontSize(read('rootFontSize'))
  }
  onSteer(resize)
  return {
    changed: {
      pageFontSize: resize,
      rootFontSize: resize,
      backgroundColor: (value) => page?.style.setProperty('background-color', textOf(value)),
      pageStyle: (value) => page?.setAttribute('style', phoneUnits(textOf(value))),
      scrollTop: (value) => page?.scrollTo({ top: Number.parseFloat(textOf(value)) }),
    },
  }
}

/** `system` follows the size the person chose in WeChat. */
function fontSize(value: unknown): string {
  const text = textOf(value)
  return text === 'system' ? `${16 * settings.fontSizeScaleFactor}px` : text
}
