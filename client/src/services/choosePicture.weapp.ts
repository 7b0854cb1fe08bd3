import Taro from '@tarojs/taro'
import { phonePicture } from './phonePicture'
import type { ChoosePicture } from './pictures'

/** Opens WeChat's chooser: album or camera, made smaller by WeChat. */
export const choosePicture: ChoosePicture = async () => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sizeType: ['compressed'],
    })
    const [file] = tempFiles
    return file ? phonePicture(file.tempFilePath) : null
  } catch {
    // Whoever closes the chooser rejects the promise.
    return null
  }
}
