import type { ChoosePicture, ChosenPicture } from './pictures'
import { Unanswered } from './transport'

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

function chosen(file: File): ChosenPicture {
  const ending = /\.\w+$/.exec(file.name)?.[0] ?? ''
  return {
    preview: URL.createObjectURL(file),
    upload: (path) => upload(`${path}${ending.toLowerCase()}`, file),
  }
}

async function upload(path: string, file: File): Promise<string> {
  const address = `/cloud/files?cloudPath=${encodeURIComponent(path)}`
  const answer = await fetch(address, { method: 'POST', body: file }).catch(() => {
    throw new Unanswered('OFFLINE')
  })
  const { fileID } = (await answer.json()) as { fileID?: string }
  if (fileID === undefined) throw new Unanswered('TIMEOUT')
  return fileID
}
