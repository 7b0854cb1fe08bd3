import Taro from '@tarojs/taro'
import type { AskConsent } from './consent'

export const canAskConsent: boolean = true

/** Opens WeChat's own sheet; it opens on a tap alone. */
export const askConsent: AskConsent = async (template) => {
  try {
    // Taro's typings ask for entity ids that only Alipay knows.
    const options = { tmplIds: [template] } as Parameters<typeof Taro.requestSubscribeMessage>[0]
    const answer: Record<string, unknown> = { ...(await Taro.requestSubscribeMessage(options)) }
    return answer[template] === 'accept'
  } catch {
    return false
  }
}
