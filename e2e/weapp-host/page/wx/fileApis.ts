import { answer, type Callbacks } from './answer'
import { readTempFile } from './tempFiles'

interface WriteOptions extends Callbacks {
  filePath: string
  data: string
}

/** Files and pictures of a phone. Source: `WechatMiniprogram.FileSystemManager` and `ChooseMediaOption`. */
export function fileApis() {
  const written = new Map<string, string>()
  return {
    chooseMedia: (options?: Callbacks) =>
      answer('chooseMedia', options, () => ({
        type: 'image',
        tempFiles: [{ tempFilePath: 'wxfile://tmp_picture.png', size: 68, fileType: 'image' }],
      })),
    getFileSystemManager: () => ({
      writeFile: (options: WriteOptions) =>
        answer('writeFile', options, () => {
          written.set(options.filePath, options.data)
        }),
    }),
    shareFileMessage: (options: Callbacks & { filePath: string }) =>
      answer('shareFileMessage', options, async () => {
        if (!written.has(options.filePath)) await readTempFile(options.filePath)
      }),
  }
}
