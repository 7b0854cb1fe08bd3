import { ApiFailure } from './ApiFailure'
import { answer, type Callbacks } from './answer'

const prefix = 'wx:'
/** https://developers.weixin.qq.com/miniprogram/dev/framework/ability/storage.html */
const largestEntry = 1024 * 1024

interface KeyOptions extends Callbacks {
  key: string
}

/**
 * Storage of this browser context: what a person's phone keeps, also over a restart.
 * Source: `WechatMiniprogram.GetStorageOption` and its siblings.
 */
export function storageApis() {
  return {
    setStorageSync: write,
    getStorageSync: (key: string): unknown => read(key) ?? '',
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    setStorage: (options: KeyOptions & { data: unknown }) =>
      answer('setStorage', options, () => write(options.key, options.data)),
    getStorage: (options: KeyOptions) =>
      answer('getStorage', options, () => {
        const data = read(options.key)
        if (data === undefined) throw new ApiFailure('data not found')
        return { data }
      }),
    removeStorage: (options: KeyOptions) =>
      answer('removeStorage', options, () => remove(options.key)),
    clearStorage: (options?: Callbacks) => answer('clearStorage', options, clear),
    getStorageInfo: (options?: Callbacks) => answer('getStorageInfo', options, info),
  }
}

function write(key: string, data: unknown): void {
  const text = JSON.stringify({ data })
  if (text.length > largestEntry) throw new Error('setStorage:fail entry size limit reached')
  localStorage.setItem(prefix + key, text)
}

function read(key: string): unknown {
  const text = localStorage.getItem(prefix + key)
  return text === null ? undefined : (JSON.parse(text) as { data: unknown }).data
}

function remove(key: string): void {
  localStorage.removeItem(prefix + key)
}

function keys(): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
}

function clear(): void {
  keys().forEach(remove)
}

function info(): WechatMiniprogram.GetStorageInfoSyncOption {
  const bytes = keys().reduce((sum, key) => sum + JSON.stringify(read(key)).length, 0)
  return { keys: keys(), currentSize: Math.ceil(bytes / 1024), limitSize: 10240 }
}
