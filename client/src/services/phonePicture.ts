import type { ChosenPicture } from './pictures'
import { uploadPhoneFile } from './uploadPhoneFile'

/** A picture that lies in a file of the phone. */
export function phonePicture(filePath: string): ChosenPicture {
  const ending = /\.\w+$/.exec(filePath)?.[0] ?? '.jpg'
  return { preview: filePath, upload: (path) => uploadPhoneFile(`${path}${ending}`, filePath) }
}
