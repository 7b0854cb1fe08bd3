import { cloud } from './cloud'
import { Failure } from './Failure'

/** A file that a phone put into storage for one use: fetched, then removed. Fails with `FILE_UNREADABLE`. */
export async function takeUpload(fileId: string): Promise<Buffer> {
  try {
    const { fileContent } = await cloud.downloadFile({ fileID: fileId })
    return fileContent
  } catch {
    throw new Failure('FILE_UNREADABLE')
  } finally {
    // What is left behind by a failed removal is removed by the bucket's own rule.
    await Promise.resolve(cloud.deleteFile({ fileList: [fileId] })).catch(() => undefined)
  }
}
