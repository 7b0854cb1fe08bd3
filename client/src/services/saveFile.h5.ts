import type { SaveFile } from './files'

/** Lets the browser put the file where it puts what is downloaded. */
export const saveFile: SaveFile = (name, text) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
  return Promise.resolve('saved')
}
