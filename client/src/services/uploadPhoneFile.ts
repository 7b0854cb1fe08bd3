import Taro from '@tarojs/taro'
import { connectCloud } from './connectCloud'
import { Unanswered } from './transport'

/** Puts a file of the phone into the cloud's storage, and gives its file id. */
export async function uploadPhoneFile(cloudPath: string, filePath: string): Promise<string> {
  try {
    connectCloud()
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
    return fileID
  } catch {
    throw new Unanswered('OFFLINE')
  }
}
