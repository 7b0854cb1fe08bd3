import { accept, answer, type Callbacks } from './answer'

/** What a browser has no body for succeeds and does nothing. */
export function deviceApis() {
  let clipboard = ''
  return {
    vibrateShort: accept('vibrateShort'),
    vibrateLong: accept('vibrateLong'),
    setClipboardData: (options: Callbacks & { data: string }) =>
      answer('setClipboardData', options, () => {
        clipboard = options.data
      }),
    getClipboardData: (options?: Callbacks) =>
      answer('getClipboardData', options, () => ({ data: clipboard })),
    getRandomValues: (options: Callbacks & { length: number }) =>
      answer('getRandomValues', options, () => ({ randomValues: randomBytes(options.length) })),
    getUpdateManager: () => updateManager,
  }
}

/** Source: `WechatMiniprogram.GetRandomValuesSuccessCallbackResult`. */
function randomBytes(length: number): ArrayBuffer {
  return crypto.getRandomValues(new Uint8Array(length)).buffer
}

/** Source: `WechatMiniprogram.UpdateManager`; there is never an update. */
const updateManager = {
  onCheckForUpdate: () => undefined,
  onUpdateReady: () => undefined,
  onUpdateFailed: () => undefined,
  applyUpdate: () => undefined,
}
