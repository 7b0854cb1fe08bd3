import Taro from '@tarojs/taro'
import type { ChooseSheet } from './sheets'
import { uploadFile } from './uploadFile'

/** Opens WeChat's list of files that were sent in chats: a phone has no other place for a spreadsheet. */
export const chooseSheet: ChooseSheet = async () => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['xlsx', 'csv'],
    })
    const [file] = tempFiles
    if (!file) return null
    const { name, size, path: from } = file
    return { name, size, upload: (path) => uploadFile(path, from) }
  } catch {
    // Whoever closes the list rejects the promise.
    return null
  }
}
