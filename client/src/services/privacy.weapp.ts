import Taro from '@tarojs/taro'
import { AGREE_BUTTON, askAboutPrivacy } from './privacyRequest'

/** From now on WeChat asks through our sheet whatever touches anything personal: the name, the face, an album. */
export function watchPrivacy(): void {
  // Base library 2.32.3 and later; WeChat itself asks on older ones.
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    askAboutPrivacy({
      agree: () => resolve({ event: 'agree', buttonId: AGREE_BUTTON }),
      refuse: () => resolve({ event: 'disagree' }),
    })
  })
}

/** Whether we may keep anything personal: opens the sheet where the person has not agreed yet. */
export async function mayKeepPersonal(): Promise<boolean> {
  if (!Taro.canIUse('requirePrivacyAuthorize') || !(await needsConsent())) return true
  return new Promise((resolve) => {
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })
}

function needsConsent(): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(needAuthorization),
      // Unknown is asked for: WeChat answers at once where there was consent before.
      fail: () => resolve(true),
    })
  })
}

/** Opens the guide that WeChat keeps for this mini program. */
export const openPrivacyGuide: (() => void) | null = () => {
  Taro.openPrivacyContract({})
}
