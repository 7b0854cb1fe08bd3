import type { ChooseSheet, ChosenSheet } from './sheets'
import { uploadFile } from './uploadFile'

/** Opens the browser's own chooser. */
export const chooseSheet: ChooseSheet = () =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv'
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      resolve(file ? chosen(file) : null)
    })
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })

function chosen(file: File): ChosenSheet {
  const { name, size } = file
  return { name, size, upload: (path) => uploadFile(path, file) }
}
