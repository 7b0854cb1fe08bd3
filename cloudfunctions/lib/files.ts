import { cloud } from './cloud'

/** Puts a text into storage; writing the same path again replaces it. Gives the file's id. */
export async function putFile(path: string, text: string): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) })
  return fileID
}

/** The text of a file in storage. */
export async function fileText(fileId: string): Promise<string> {
  const { fileContent } = await cloud.downloadFile({ fileID: fileId })
  return fileContent.toString('utf8')
}

/** An address at which anybody can fetch a file for a while. */
export async function fileAddress(fileId: string): Promise<string> {
  const answer = await cloud.getTempFileURL({ fileList: [fileId] })
  const address = answer?.fileList[0]?.tempFileURL
  if (!address) throw new Error(`no address of ${fileId}`)
  return address
}

/** Removes files from the cloud's storage; those that are gone already are no failure. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  const stored = fileIds.filter((fileId) => fileId.startsWith('cloud://'))
  if (stored.length > 0) await cloud.deleteFile({ fileList: [...stored] })
}
