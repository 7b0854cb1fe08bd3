import { cloud } from './cloud'

/** Removes files from the cloud's storage; those that are gone already are no failure. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  const stored = fileIds.filter((fileId) => fileId.startsWith('cloud://'))
  if (stored.length > 0) await cloud.deleteFile({ fileList: [...stored] })
}
