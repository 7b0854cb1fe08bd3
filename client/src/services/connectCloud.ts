import Taro from '@tarojs/taro'

let ready = false

/** Tells WeChat which cloud environment is meant, before the first thing is asked of it. */
export function connectCloud(): void {
  if (ready) return
  Taro.cloud.init(TARO_APP_CLOUD_ENV === '' ? {} : { env: TARO_APP_CLOUD_ENV })
  ready = true
}
