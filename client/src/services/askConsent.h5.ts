import type { AskConsent } from './consent'

export const canAskConsent: boolean = true

/** A browser has no messages of WeChat's: whoever serves this page plays that the tap is the consent. */
export const askConsent: AskConsent = async (template) => {
  try {
    const body = JSON.stringify({ tmplIds: [template] })
    const answer = await fetch('/cloud/consents', { method: 'POST', body })
    const answers = (await answer.json()) as Partial<Record<string, string>>
    return answers[template] === 'accept'
  } catch {
    return false
  }
}
