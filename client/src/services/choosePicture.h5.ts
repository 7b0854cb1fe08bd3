import type { ChoosePicture, ChosenPicture } from './pictures'
import { uploadFile } from './uploadFile'

/** Opens the browser's own chooser. */
export const choosePicture: ChoosePicture = () =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/png,image/jpeg,image/webp'
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      resolve(file ? chosen(file) : null)
    })
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })

/** A picture that lies in a file of the browser. */
function chosen(file: File): ChosenPicture {
  const ending = /\.\w+$/.exec(file.name)?.[0] ?? ''
  return {
    preview: URL.createObjectURL(file),
    upload: (path) => uploadFile(`${path}${ending.toLowerCase()}`, file),
  }
}
