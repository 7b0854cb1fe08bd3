import { answer, type Callbacks } from './answer'
import { Listeners } from './Listeners'

/**
 * The network is the browser's: Playwright's `context.setOffline(true)` cuts it, on both builds.
 * Source: `WechatMiniprogram.GetNetworkTypeSuccessCallbackResult`.
 */
export function networkApis() {
  const changes = new Listeners()
  const tell = () => changes.emit(status())
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return {
    getNetworkType: (options?: Callbacks) =>
      answer('getNetworkType', options, () => ({
        networkType: status().networkType,
        signalStrength: 0,
        hasSystemProxy: false,
        weakNet: false,
      })),
    onNetworkStatusChange: changes.on,
    offNetworkStatusChange: changes.off,
  }
}

/** Source: `WechatMiniprogram.OnNetworkStatusChangeListenerResult`. */
function status(): WechatMiniprogram.OnNetworkStatusChangeListenerResult {
  const isConnected = navigator.onLine
  return { isConnected, networkType: isConnected ? 'wifi' : 'none' }
}
