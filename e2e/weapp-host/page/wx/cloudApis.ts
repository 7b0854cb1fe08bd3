import { plain } from '../logic/plain'
import { measures } from '../measures'
import { report } from '../problems'
import { ApiFailure } from './ApiFailure'
import { answer, type Callbacks } from './answer'
import { keepTempFile } from './documentApis'
import { readTempFile } from './tempFiles'

interface CallOptions extends Callbacks {
  name: string
  data?: object
}

interface UploadOptions extends Callbacks {
  cloudPath: string
  filePath: string
}

interface DownloadOptions extends Callbacks {
  fileID: string
}

/** What the local cloud answers. */
type CloudReply = Record<string, unknown> & { errCode?: number; errMsg?: string }

/**
 * `wx.cloud` by HTTP to the local cloud, which knows the person by this browser context's cookie
 * `openid`. Source: lib.wx.cloud.d.ts, `ICloud.CallFunctionResult` and `ICloud.UploadFileResult`.
 */
export function cloudApis(): Record<string, unknown> {
  let isReady = false
  const call = async (path: string, body: BodyInit) => {
    if (!isReady) throw new ApiFailure("Cloud API isn't enabled, please call wx.cloud.init first")
    return send(path, body)
  }
  const played: Record<string, unknown> = {
    init: () => {
      isReady = true
    },
    callFunction: (options: CallOptions) =>
      answer('cloud.callFunction', options, async () => {
        measures.calls.push(options.name)
        const body = JSON.stringify(plain(options.data ?? {}))
        const { result, requestID } = await call(`functions/${options.name}`, body)
        return { result, requestID }
      }),
    uploadFile: (options: UploadOptions) =>
      answer('cloud.uploadFile', options, async () => {
        const file = await readTempFile(options.filePath)
        const { fileID } = await call(
          `files?cloudPath=${encodeURIComponent(options.cloudPath)}`,
          file,
        )
        return { fileID, statusCode: 200 }
      }),
    downloadFile: (options: DownloadOptions) =>
      answer('cloud.downloadFile', options, async () => {
        const { fileList } = await call(
          'files/urls',
          JSON.stringify({ fileList: [options.fileID] }),
        )
        const [file] = fileList as { tempFileURL?: string }[]
        return { tempFilePath: keepTempFile(await download(file?.tempFileURL)), statusCode: 200 }
      }),
    CloudID: function CloudID(cloudID: string) {
      return { cloudID }
    },
  }
  return new Proxy(played, { get: (known, name) => known[String(name)] ?? unplayed(name) })
}

/** The host hands on what lies in the local cloud's storage, so that it is of this page's own origin. */
async function download(address: string | undefined): Promise<Blob> {
  if (!address) throw new ApiFailure('file not found')
  const { pathname, search } = new URL(address)
  return (await fetch(pathname + search)).blob()
}

async function send(path: string, body: BodyInit): Promise<CloudReply> {
  const reply = await post(path, body)
  if (reply.errCode === undefined) return reply
  const reason = (reply.errMsg ?? '').replace(/^\S+:fail /, '')
  throw new ApiFailure(reason, { errCode: reply.errCode })
}

async function post(path: string, body: BodyInit): Promise<CloudReply> {
  try {
    const response = await fetch(`/cloud/${path}`, { method: 'POST', body })
    return (await response.json()) as CloudReply
  } catch {
    // The documents name no code for a lost network, so no app can rely on one.
    throw new ApiFailure('Error: errCode: -1 | errMsg: request:fail', { errCode: -1 })
  }
}

function unplayed(name: string | symbol): unknown {
  // An object is asked for `then` by a promise and for `toJSON` by a log, not by the app.
  if (typeof name === 'symbol' || ['then', 'toJSON'].includes(name)) return undefined
  return () => report('missing api', `wx.cloud.${name}`)
}
