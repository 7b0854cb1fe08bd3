/** What WeChat gives a phone that opened a card in a group: the cloud learns from it which group; null elsewhere. */
export type GroupEntry = () => Promise<string | null>
