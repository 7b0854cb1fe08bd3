import { settings } from '../settings'
import { ApiFailure } from './ApiFailure'
import { answer, type Callbacks } from './answer'

/**
 * Entry from a group's card. The cloud mints the cloud id, as WeChat does, so that a function's
 * `getOpenData` gives the group for it. Source:
 * `WechatMiniprogram.GetGroupEnterInfoSuccessCallbackResult`.
 */
export function groupApis() {
  return {
    getGroupEnterInfo: (options?: Callbacks) =>
      answer('getGroupEnterInfo', options, async () => {
        const { group } = settings
        if (!group) throw new ApiFailure('invalid scene', { errCode: 40097 })
        return { cloudID: await cloudIdOf(group), encryptedData: '', iv: '' }
      }),
  }
}

async function cloudIdOf(group: { openGId: string }): Promise<string> {
  const body = JSON.stringify({ data: { openGId: group.openGId } })
  const response = await fetch('/host/cloudid', { method: 'POST', body })
  const { cloudID } = (await response.json()) as { cloudID: string }
  return cloudID
}
