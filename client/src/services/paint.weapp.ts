import Taro from '@tarojs/taro'
import type { Paint } from './painting'

/** Paints off the screen; WeChat's own sheet sends the picture to a chat or keeps it in the album. */
export const paint: Paint = async ({ width, height, shows, paint }) => {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  // Taro's typings name fewer methods than a canvas has.
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  paint(context, await loaded(canvas.createImage(), shows))
  const drawn = { canvas: canvas as unknown as Taro.Canvas, destWidth: width, destHeight: height }
  const { tempFilePath } = await Taro.canvasToTempFilePath({ ...drawn, fileType: 'png' })
  return {
    address: tempFilePath,
    give: () =>
      Taro.showShareImageMenu({ path: tempFilePath }).then(
        () => true,
        () => false,
      ),
  }
}

function loaded(image: Taro.Image, address: string): Promise<CanvasImageSource> {
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image as unknown as CanvasImageSource)
    image.onerror = () => reject(new Error('the picture does not load'))
    image.src = address
  })
}
