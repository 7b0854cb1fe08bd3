import { askAboutPrivacy } from './privacyRequest'
import { keep, readKept } from './storage'

const KEY = 'privacyAgreed.1'

/** A browser asks nothing by itself. */
export function watchPrivacy(): void {}

/** Whether we may keep anything personal: asks once on this phone, and again after a refusal. */
export function mayKeepPersonal(): Promise<boolean> {
  if (readKept(KEY) === true) return Promise.resolve(true)
  return new Promise((resolve) => {
    askAboutPrivacy({
      agree: () => {
        keep(KEY, true)
        resolve(true)
      },
      refuse: () => resolve(false),
    })
  })
}

/** There is no guide of WeChat's here. */
export const openPrivacyGuide: (() => void) | null = null
