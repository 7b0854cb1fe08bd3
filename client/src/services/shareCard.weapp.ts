import type { ShareCard } from './sharing'

/** WeChat opens its sheet from the button itself, so there is nothing to do and nothing to say. */
export const shareCard: ShareCard = () => Promise.resolve('shared')
