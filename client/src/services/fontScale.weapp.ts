import Taro from '@tarojs/taro'

/** How much larger than usual this person wants text to be. */
export function fontScale(): number {
  if (!Taro.canIUse('getAppBaseInfo')) return 1
  // Taro's typings leave this field of the base info out.
  const base = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
  return base.fontSizeScaleFactor ?? 1
}
