import Taro from '@tarojs/taro'

/** What was kept on this phone under a key, or null. A phone that refuses storage has kept nothing. */
export function readKept(key: string): unknown {
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/** Keeps a value on this phone until it is written over. A full phone keeps what it had. */
export function keep(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, JSON.stringify(value))
  } catch {
    // The app works without; only the next start shows less.
  }
}
