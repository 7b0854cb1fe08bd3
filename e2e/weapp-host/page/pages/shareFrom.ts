import type { SharedCard } from '../../program/SharedCard'
import type { OpenPage } from './OpenPage'
import { writeAddress } from './pageAddress'

interface ShareContent extends Partial<SharedCard> {
  promise?: Promise<Partial<SharedCard>>
}

/** What started a share. Source: `WechatMiniprogram.Page.IShareAppMessageOption`. */
export interface ShareStart {
  from: 'menu' | 'button'
  target: unknown
}

/** The documents: a promise that takes longer than 3 seconds loses to the plain fields. */
const patience = 3000

/** Asks the page for its card; a page without `onShareAppMessage` cannot be shared. */
export async function shareFrom(
  page: OpenPage,
  start: ShareStart,
  appName: string,
): Promise<SharedCard | undefined> {
  if (!page.has('onShareAppMessage')) return undefined
  const options = { ...start, webViewUrl: undefined }
  const content = (page.call('onShareAppMessage', options) ?? {}) as ShareContent
  const { promise, ...now } = content
  const later = promise && (await Promise.race([promise, after(patience)]))
  return { title: appName, path: writeAddress(page.address), ...now, ...later }
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds))
}
