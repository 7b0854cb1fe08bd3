/** Asks the person whether we may send one message of this template. */
export type AskConsent = (template: string) => Promise<boolean>
