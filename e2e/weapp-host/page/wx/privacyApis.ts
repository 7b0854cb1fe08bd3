import { ApiFailure } from './ApiFailure'
import { accept, answer, type Callbacks } from './answer'
import { privacy } from './privacy'

/** https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html */
const refused = { errno: 104 }

/** Source: `WechatMiniprogram.GetPrivacySettingSuccessCallbackResult`. */
export function privacyApis() {
  return {
    getPrivacySetting: (options?: Callbacks) =>
      answer('getPrivacySetting', options, () => ({
        needAuthorization: privacy.isNeeded(),
        privacyContractName: '《隐私保护指引》',
      })),
    requirePrivacyAuthorize: (options?: Callbacks) =>
      answer('requirePrivacyAuthorize', options, async () => {
        if (await privacy.ask('requirePrivacyAuthorize')) return
        throw new ApiFailure('privacy permission is not authorized', refused)
      }),
    openPrivacyContract: accept('openPrivacyContract'),
    onNeedPrivacyAuthorization: privacy.needed.on,
    offNeedPrivacyAuthorization: privacy.needed.off,
  }
}
