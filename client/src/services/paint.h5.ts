import type { Paint } from './painting'

/** Paints on a canvas of the browser, which downloads the picture under its name. */
export const paint: Paint = async ({ width, height, shows, paint }) => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the browser gives no canvas')
  paint(context, await loaded(shows))
  const address = canvas.toDataURL('image/png')
  return {
    address,
    give: (name) => {
      const link = document.createElement('a')
      link.href = address
      link.download = name
      link.click()
      return Promise.resolve(true)
    },
  }
}

async function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}
