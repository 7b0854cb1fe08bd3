/** Somebody who is asked whether we may keep anything personal; one of the two is called, once. */
export interface PrivacyRequest {
  agree: () => void
  refuse: () => void
}

/** The button that the person agrees with; WeChat wants to know which one. */
export const AGREE_BUTTON = 'agree-to-privacy'

let waiting: PrivacyRequest | null = null
const listeners = new Set<() => void>()

/** What the sheet on the page in front asks; null: nothing. */
export function privacyRequest(): PrivacyRequest | null {
  return waiting
}

/** Opens the sheet. One that was open before is refused: nobody is asked twice at once. */
export function askAboutPrivacy(request: PrivacyRequest): void {
  waiting?.refuse()
  change(request)
}

/** The person has answered. */
export function answerPrivacy(agreed: boolean): void {
  const request = waiting
  change(null)
  if (agreed) request?.agree()
  else request?.refuse()
}

/** Calls back when the sheet opens or closes, until the returned function is called. */
export function onPrivacyRequest(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

function change(request: PrivacyRequest | null): void {
  waiting = request
  for (const listener of listeners) listener()
}
