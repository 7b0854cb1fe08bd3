import { ApiFailure } from './ApiFailure'
import { answer, type Callbacks } from './answer'

interface OpenDocumentOptions extends Callbacks {
  filePath: string
  fileType?: string
  showMenu?: boolean
}

const files = new Map<string, Blob>()

/** Keeps what was downloaded under a path of the phone. */
export function keepTempFile(file: Blob): string {
  const path = `wxfile://tmp/${files.size + 1}`
  files.set(path, file)
  return path
}

/** A browser has no viewer for documents: it downloads what the phone would open. */
export function documentApis() {
  return {
    openDocument: (options: OpenDocumentOptions) =>
      answer('openDocument', options, () => {
        const file = files.get(options.filePath)
        if (!file) throw new ApiFailure(`no such file or directory ${options.filePath}`)
        const link = document.createElement('a')
        link.href = URL.createObjectURL(file)
        link.download = `document.${options.fileType ?? 'bin'}`
        link.click()
      }),
  }
}
