import type { ShareCard } from './sharing'

/** Opens the phone's own sheet, or puts text and address on the clipboard. */
export const shareCard: ShareCard = async (text) => {
  const url = location.href
  try {
    if ('share' in navigator) {
      await navigator.share({ text, url })
      return 'shared'
    }
    await (navigator as Navigator).clipboard.writeText(`${text} ${url}`)
    return 'copied'
  } catch {
    return 'given up'
  }
}
