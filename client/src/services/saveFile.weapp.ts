import Taro from '@tarojs/taro'
import type { SaveFile } from './files'

/** A mini program cannot put files among the phone's own: WeChat sends it to a chat, such as 文件传输助手. */
export const saveFile: SaveFile = async (name, text) => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  try {
    await written(filePath, text)
    await Taro.shareFileMessage({ filePath, fileName: name })
    return 'saved'
  } catch {
    return copied(text)
  }
}

function written(filePath: string, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data,
      encoding: 'utf8',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

async function copied(data: string) {
  try {
    await Taro.setClipboardData({ data })
    return 'copied' as const
  } catch {
    return 'given up' as const
  }
}
