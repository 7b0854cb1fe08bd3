import { Unanswered } from './transport'

/** Puts a file into the storage of whoever serves this page, and gives its file id. */
export async function uploadFile(path: string, file: Blob): Promise<string> {
  const address = `/cloud/files?cloudPath=${encodeURIComponent(path)}`
  const answer = await fetch(address, { method: 'POST', body: file }).catch(() => {
    throw new Unanswered('OFFLINE')
  })
  const { fileID } = (await answer.json()) as { fileID?: string }
  if (fileID === undefined) throw new Unanswered('TIMEOUT')
  return fileID
}
