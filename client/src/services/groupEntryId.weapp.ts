import Taro from '@tarojs/taro'
import { connectCloud } from './connectCloud'
import type { GroupEntry } from './groupEntry'

/** Asked anew each time: WeChat gives the group of the card that was opened last. */
export const groupEntryId: GroupEntry = async () => {
  try {
    connectCloud()
    // Taro's typings leave the answer out: base library 2.10.4 and later.
    const { cloudID } = (await Taro.getGroupEnterInfo({})) as { cloudID?: string }
    return cloudID ?? null
  } catch {
    // Not opened from a group (40097), or no longer in it (65206).
    return null
  }
}
