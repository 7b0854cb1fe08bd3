import { cloud } from './cloud'
import type { Condition, Database } from './Database'
import { removeFiles } from './files'
import { hashedId } from './hashedId'

/** How long a link to a file is good; the file itself goes with the next morning's round. */
const LINK_LIFE_MS = 3_600_000

/** A file that lies in the storage for a while. */
export interface TemporaryFile {
  fileId: string
  url: string
  expiresAt: Date
}

/** What is to be kept, for which community, and how. */
interface KeepCall {
  database: Database
  now: Date
  randomBytes: (size: number) => Uint8Array
  communityId: string
}

/** Keeps bytes in the storage under a name that nobody can guess, and makes a link that is good for an hour. */
export async function keepTemporarily(
  { database, now, randomBytes, communityId }: KeepCall,
  fileName: string,
  bytes: Buffer,
): Promise<TemporaryFile> {
  const secret = hashedId(Buffer.from(randomBytes(16)).toString('hex'))
  const cloudPath = `exports/${communityId}/${secret}/${fileName}`
  const expiresAt = new Date(now.getTime() + LINK_LIFE_MS)
  const { fileID: fileId } = await cloud.uploadFile({ cloudPath, fileContent: bytes })
  await database.insert('files', { _id: secret, communityId, fileId, expiresAt })
  return { fileId, url: await linkTo(fileId), expiresAt }
}

/** WeChat's most files of one removal. */
const AT_ONCE = 50
const MOST_ROUNDS = 20

/** Removes files before their time: up to a thousand of those that a condition names. */
export async function removeTemporaryFiles(database: Database, where: Condition): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const some = await database.find('files', {
      where,
      sort: [['expiresAt', 'ascending']],
      limit: AT_ONCE,
      fields: ['_id', 'fileId'],
    })
    if (some.length === 0) return
    await removeFiles(some.map(({ fileId }) => fileId))
    await database.removeAll('files', { _id: { oneOf: some.map(({ _id }) => _id) } })
  }
}

async function linkTo(fileID: string): Promise<string> {
  const maxAge = LINK_LIFE_MS / 1_000
  // Its typings leave open whether it gives a promise.
  const answer = (await cloud.getTempFileURL({
    fileList: [{ fileID, maxAge }],
  })) as { fileList: { tempFileURL: string }[] }
  const [file] = answer.fileList
  if (!file?.tempFileURL) throw new Error(`no link to ${fileID}`)
  return file.tempFileURL
}
