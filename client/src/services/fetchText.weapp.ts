import Taro from '@tarojs/taro'

/** The text at an address. */
export async function fetchText(url: string): Promise<string> {
  const { tempFilePath } = await Taro.downloadFile({ url })
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: tempFilePath,
      encoding: 'utf8',
      // Read as UTF-8, it is text.
      success: ({ data }) => resolve(data as string),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}
