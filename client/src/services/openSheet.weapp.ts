import Taro from '@tarojs/taro'
import { connectCloud } from './connectCloud'
import type { OpenSheet } from './exportedSheet'
import { Unanswered } from './transport'

/** Opens a spreadsheet in WeChat's viewer, from whose menu it can be sent on. */
export const openSheet: OpenSheet = async ({ fileId }) => {
  try {
    connectCloud()
    const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: fileId })
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
  } catch {
    throw new Unanswered('OFFLINE')
  }
}
