import { settings } from '../settings'
import { ApiFailure } from './ApiFailure'
import { answer, type Callbacks } from './answer'

let minted = 0

/**
 * Entry from a group's card. The cloud id names the group, so that the local cloud's `getOpenData`
 * can resolve it: `host-group.<openGId>.<n>`. Source:
 * `WechatMiniprogram.GetGroupEnterInfoSuccessCallbackResult`.
 */
export function groupApis() {
  return {
    getGroupEnterInfo: (options?: Callbacks) =>
      answer('getGroupEnterInfo', options, () => {
        const { group } = settings
        if (!group) throw new ApiFailure('invalid scene', { errCode: 40097 })
        minted += 1
        return { cloudID: `host-group.${group.openGId}.${minted}`, encryptedData: '', iv: '' }
      }),
  }
}
