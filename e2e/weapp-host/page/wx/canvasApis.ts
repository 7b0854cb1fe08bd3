import { ApiFailure } from './ApiFailure'
import { answer, type Callbacks } from './answer'
import { keepTempFile, readTempFile } from './tempFiles'

interface CanvasOptions {
  type?: '2d' | 'webgl'
  width?: number
  height?: number
}

interface ToFileOptions extends Callbacks {
  canvas?: unknown
}

/**
 * Canvases off the screen: the browser's own, which share their context with WeChat's, and the
 * sheet for a picture. Source: `WechatMiniprogram.OffscreenCanvas` and `ShowShareImageMenuOption`.
 */
export function canvasApis() {
  return {
    createOffscreenCanvas: ({ type, width = 300, height = 150 }: CanvasOptions = {}) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const getContext = (asked: string) => (asked === type ? canvas.getContext('2d') : null)
      return { width, height, element: canvas, createImage: () => new Image(), getContext }
    },
    canvasToTempFilePath: (options: ToFileOptions) =>
      answer('canvasToTempFilePath', options, async () => {
        return { tempFilePath: keepTempFile(await pictureOf(options.canvas)) }
      }),
    showShareImageMenu: (options: Callbacks & { path: string }) =>
      answer('showShareImageMenu', options, async () => {
        await readTempFile(options.path)
      }),
  }
}

function pictureOf(canvas: unknown): Promise<Blob> {
  const { element } = (canvas ?? {}) as { element?: HTMLCanvasElement }
  if (!element) throw new ApiFailure('canvas is empty')
  return new Promise((resolve, reject) => {
    element.toBlob((blob) => (blob ? resolve(blob) : reject(new ApiFailure('canvas is tainted'))))
  })
}
