import { askActionSheet } from '../chrome/askActionSheet'
import { askModal } from '../chrome/askModal'
import { hideToast, showToast } from '../chrome/showToast'
import { ApiFailure } from './ApiFailure'
import { answer } from './answer'

/** Source: `WechatMiniprogram.ShowToastOption`, `ShowModalOption`, `ShowActionSheetOption`. */
export function dialogApis() {
  return {
    showToast: (options: WechatMiniprogram.ShowToastOption) =>
      answer('showToast', options, () => showToast(options.title, options.duration ?? 1500)),
    showLoading: (options: WechatMiniprogram.ShowLoadingOption) =>
      answer('showLoading', options, () => showToast(options.title, Infinity)),
    hideToast: (options?: WechatMiniprogram.HideToastOption) =>
      answer('hideToast', options, hideToast),
    hideLoading: (options?: WechatMiniprogram.HideLoadingOption) =>
      answer('hideLoading', options, hideToast),
    showModal: (options: WechatMiniprogram.ShowModalOption) =>
      answer('showModal', options, () => askModal(options)),
    showActionSheet: (options: WechatMiniprogram.ShowActionSheetOption) =>
      answer('showActionSheet', options, async () => {
        const tapIndex = await askActionSheet(options.itemList)
        if (tapIndex === undefined) throw new ApiFailure('cancel')
        return { tapIndex }
      }),
  }
}
