import { report } from '../problems'
import { settings } from '../settings'
import { privacy } from '../wx/privacy'

type Fire = (event: string, detail: unknown) => void
type Opener = (element: HTMLElement, fire: Fire) => void

/**
 * What a button's `open-type` opens.
 * https://developers.weixin.qq.com/miniprogram/dev/component/button.html
 */
const openers: Record<string, Opener> = {
  share: (element) => element.dispatchEvent(new CustomEvent('host-share', { bubbles: true })),
  chooseAvatar: (_, fire) => fire('chooseavatar', { avatarUrl: settings.avatarUrl }),
  agreePrivacyAuthorization(_, fire) {
    privacy.agree()
    fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
}

export function openAs(openType: string, element: HTMLElement, fire: Fire): void {
  if (openType === '') return
  const open = openers[openType]
  if (open) open(element, fire)
  else report('missing api', `<button open-type="${openType}">`)
}
