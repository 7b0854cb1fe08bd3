import type { ShareCard, Shared } from './sharing'

/** Opens the phone's own sheet, or puts text and address on the clipboard. */
export const shareCard: ShareCard = (text, path) => {
  const url = path === undefined ? location.href : `${location.origin}/#/${path}`
  if ('share' in navigator) return done(navigator.share({ text, url }), 'shared', 'given up')
  // Browsers give a clipboard to secure pages alone, whatever the typings say.
  const { clipboard } = navigator as { clipboard?: Clipboard }
  if (!clipboard) return Promise.resolve('unable')
  return done(clipboard.writeText(`${text} ${url}`), 'copied', 'unable')
}

function done(sharing: Promise<void>, well: Shared, badly: Shared): Promise<Shared> {
  return sharing.then(
    () => well,
    () => badly,
  )
}
