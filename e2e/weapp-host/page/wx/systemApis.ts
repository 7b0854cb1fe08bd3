import type { AppConfig } from '../../program/Program'
import { currentTheme } from '../chrome/theme'
import { settings } from '../settings'
import { answer, type Callbacks } from './answer'

const version = '8.0.60'
const baseLibrary = '3.9.0'

/** The phone and WeChat as the app reads them: an iPhone whose screen is the browser's window. */
export function systemApis(app: AppConfig) {
  const base = () => appBaseInfo(app)
  const everything = () => ({ ...base(), ...windowInfo(), ...deviceInfo() })
  return {
    getAppBaseInfo: base,
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getSystemInfoSync: everything,
    getSystemInfo: (options?: Callbacks) => answer('getSystemInfo', options, everything),
    getSystemInfoAsync: (options?: Callbacks) => answer('getSystemInfoAsync', options, everything),
    getSystemSetting: systemSetting,
    getMenuButtonBoundingClientRect: menuButton,
    getAccountInfoSync: accountInfo,
    canIUse: () => true,
  }
}

/** Source: `WechatMiniprogram.AppBaseInfo`; `theme` only with `"darkmode": true`. */
function appBaseInfo({ darkmode }: AppConfig): WechatMiniprogram.AppBaseInfo {
  return {
    PCKernelVersion: '',
    SDKVersion: baseLibrary,
    enableDebug: false,
    fontSizeScaleFactor: settings.fontSizeScaleFactor,
    fontSizeSetting: 16 * settings.fontSizeScaleFactor,
    host: { appId: '' },
    language: 'zh_CN',
    version,
    ...(darkmode === true && { theme: currentTheme() }),
  }
}

/** Source: `WechatMiniprogram.WindowInfo`. The host draws no status bar. */
function windowInfo(): WechatMiniprogram.WindowInfo {
  const { innerWidth: width, innerHeight: height, devicePixelRatio: pixelRatio } = window
  const style = getComputedStyle(document.documentElement)
  const [bar = 0, tabs = 0] = ['--host-bar', '--host-tabs'].map((name) =>
    Number.parseFloat(style.getPropertyValue(name)),
  )
  return {
    pixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height - bar - tabs,
    screenTop: bar,
    statusBarHeight: 0,
    safeArea: { left: 0, top: 0, right: width, bottom: height, width, height },
  }
}

/** Source: `WechatMiniprogram.DeviceInfo`. */
function deviceInfo(): WechatMiniprogram.DeviceInfo {
  return {
    abi: '',
    deviceAbi: '',
    benchmarkLevel: 30,
    brand: 'iPhone',
    cpuType: '',
    memorySize: '',
    model: 'iPhone 13',
    platform: 'ios',
    system: 'iOS 16.0',
  }
}

/** Source: `WechatMiniprogram.SystemSetting`. */
function systemSetting(): WechatMiniprogram.SystemSetting {
  return {
    bluetoothEnabled: false,
    deviceOrientation: 'portrait',
    locationEnabled: false,
    wifiEnabled: true,
  }
}

/** Source: `WechatMiniprogram.ClientRect`. */
function menuButton() {
  const right = window.innerWidth - 7
  return { top: 6, bottom: 38, left: right - 87, right, width: 87, height: 32 }
}

/** Source: `WechatMiniprogram.AccountInfo`. */
function accountInfo() {
  return {
    miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    plugin: { appId: '', version: '' },
  }
}
