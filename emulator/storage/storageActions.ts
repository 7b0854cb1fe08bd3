import { PlatformError } from '../PlatformError'
import type { Actions } from '../wire/AdminDispatcher'
import type { Storage } from './Storage'

/** The storage requests of the SDK; bytes themselves go to `/storage`. */
export function storageActions(storage: Storage): Actions {
  return {
    'storage.getUploadMetadata': ({ body }) => {
      const path = String(body.path)
      const url = storage.uploadUrl(path)
      const fileId = storage.fileIdOf(path)
      return Promise.resolve({
        data: { url, token: 'local', authorization: 'local', fileId, cosFileId: 'local' },
      })
    },
    'storage.batchGetDownloadUrl': async ({ body }) => {
      const list = listOf(body.file_list).map((file) => file as FileAsked)
      const answers = await Promise.all(
        list.map(({ fileid, max_age }) => storage.temporaryUrl(fileid, max_age)),
      )
      return { data: { download_list: answers.map(withOldNames) } }
    },
    'storage.batchDeleteFile': async ({ body }) => {
      const ids = listOf(body.fileid_list).map(String)
      return { data: { delete_list: await Promise.all(ids.map((id) => storage.remove(id))) } }
    },
  }
}

interface FileAsked {
  fileid: string
  max_age?: number
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw new PlatformError('INVALID_PARAM', 'the list of files should be an array')
}

/** Older SDKs read the lower-case names. */
function withOldNames<T extends { fileID: string; tempFileURL: string }>(item: T) {
  return { ...item, fileid: item.fileID, download_url: item.tempFileURL }
}
