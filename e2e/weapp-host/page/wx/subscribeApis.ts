import { settings } from '../settings'
import { ApiFailure } from './ApiFailure'
import { answer, type Callbacks } from './answer'

interface SubscribeOptions extends Callbacks {
  tmplIds: string[]
}

/** https://developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html */
const mostTemplates = 3

/** Source: `WechatMiniprogram.RequestSubscribeMessageSuccessCallbackResult`. */
export function subscribeApis() {
  return {
    requestSubscribeMessage: (options: SubscribeOptions) => {
      // Read now: by the time of the answer the tap may be over.
      const isTap = navigator.userActivation.isActive
      return answer('requestSubscribeMessage', options, async () => {
        const { tmplIds } = options
        if (!isTap) throw new ApiFailure('can only be invoked by user TAP gesture.')
        if (tmplIds.length > mostTemplates) {
          throw new ApiFailure('Templates count out of max bounds', { errCode: 20003 })
        }
        const answers = Object.fromEntries(tmplIds.map((id) => [id, answerTo(id)]))
        await tellCloud(tmplIds.filter((id) => answers[id] === 'accept'))
        return answers
      })
    },
  }
}

/** WeChat remembers what was agreed to, and lets the functions send so many messages. */
async function tellCloud(tmplIds: readonly string[]): Promise<void> {
  if (tmplIds.length === 0) return
  await fetch('/cloud/consents', { method: 'POST', body: JSON.stringify({ tmplIds }) })
}

function answerTo(template: string): string {
  const { subscribe } = settings
  return typeof subscribe === 'string' ? subscribe : (subscribe[template] ?? 'accept')
}
