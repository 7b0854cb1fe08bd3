import Taro from '@tarojs/taro'
import type { ChoosePicture, ChosenPicture } from './pictures'
import { uploadFile } from './uploadFile'

/** Opens WeChat's chooser: album or camera, made smaller by WeChat. */
export const choosePicture: ChoosePicture = async () => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sizeType: ['compressed'],
    })
    const [file] = tempFiles
    return file ? chosen(file.tempFilePath) : null
  } catch {
    // Whoever closes the chooser rejects the promise.
    return null
  }
}

/** A picture that lies in a file of the phone. */
export function chosen(filePath: string): ChosenPicture {
  const ending = /\.\w+$/.exec(filePath)?.[0] ?? '.jpg'
  return { preview: filePath, upload: (path) => uploadFile(`${path}${ending}`, filePath) }
}
