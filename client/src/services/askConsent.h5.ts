import type { AskConsent } from './consent'

/** A browser has no messages of WeChat's. */
export const canAskConsent: boolean = false

export const askConsent: AskConsent = () => Promise.resolve(false)
