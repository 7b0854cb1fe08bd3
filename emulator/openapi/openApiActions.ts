import type { FunctionConfig } from '../functions/FunctionConfig'
import { identityOf } from '../identity/Caller'
import type { CloudIds } from '../identity/CloudIds'
import type { Outbox } from '../outbox/Outbox'
import { PlatformError } from '../PlatformError'
import type { Actions } from '../wire/AdminDispatcher'
import type { WireRequest } from '../wire/WireRequest'
import {
  type CommApiData,
  readCommApiData,
  readOpenDataRequest,
  writeCommOpenApiResp,
  writeOpenDataAnswer,
} from './messageTypes'
import type { OpenApi, OpenApiAnswer, OpenApiCall } from './OpenApiCall'

export interface OpenApiParts {
  apis: Record<string, OpenApi>
  cloudIds: CloudIds
  outbox: Outbox
  /** The function an invocation runs, for the openapi permissions in its `config.json`. */
  functionOf: (name: string) => FunctionConfig | undefined
}

const noPermission = -604101

/** `cloud.openapi.*` and `cloud.getOpenData`: both come as `wx.openApi`. */
export function openApiActions(parts: OpenApiParts): Actions {
  return {
    'wx.openApi': async (request) => {
      const data = readCommApiData(request.parts.get('requestData') ?? Buffer.alloc(0))
      if (data.svrkitData?.apiName === 'ApiGetOpenDataByCloudId') {
        return openData(parts.cloudIds, request, data.svrkitData.reqData)
      }
      return callOpenApi(parts, request, data)
    },
  }
}

async function callOpenApi(
  { apis, outbox, functionOf }: OpenApiParts,
  { body, invocation }: WireRequest,
  data: CommApiData,
): Promise<Buffer> {
  const api = String(body.apiName)
  const play = Object.hasOwn(apis, api) ? apis[api] : undefined
  if (!play) throw new PlatformError('INVALID_PARAM', notPlayed(api, apis))
  const config = invocation && functionOf(invocation.name)
  if (config && !config.openapi.includes(api)) {
    return writeCommOpenApiResp({ errorCode: noPermission, httpCode: 200 })
  }
  const call: OpenApiCall = { api, params: paramsOf(data), ...(invocation ? { invocation } : {}) }
  const answer = await play(call)
  if (invocation?.isRecorded !== false) outbox.add(entryOf(call, answer))
  return writeAnswer(answer)
}

function notPlayed(api: string, apis: Record<string, OpenApi>): string {
  return `the local cloud does not play "${api}"; it plays ${Object.keys(apis).join(', ')}`
}

/** Each parameter is JSON text; a medium is raw bytes with a file name. */
function paramsOf(data: CommApiData): Record<string, unknown> {
  const pairs = data.openapiData?.pairs ?? []
  return Object.fromEntries(
    pairs.map(({ key, value, filename }) => [
      key,
      filename === '' ? (JSON.parse(Buffer.from(value).toString()) as unknown) : { filename },
    ]),
  )
}

function entryOf({ api, params, invocation }: OpenApiCall, answer: OpenApiAnswer) {
  const openid = params.touser ?? params.openid
  return {
    api,
    ...(typeof openid === 'string' ? { openid } : {}),
    ...(invocation ? { function: invocation.name } : {}),
    params,
    answer: 'json' in answer ? (JSON.parse(answer.json) as unknown) : describePicture(answer),
  }
}

function describePicture({ contentType, bytes }: { contentType: string; bytes: Buffer }) {
  return { contentType, bytes: bytes.length }
}

function writeAnswer(answer: OpenApiAnswer): Buffer {
  return 'json' in answer
    ? writeCommOpenApiResp({
        respData: Buffer.from(answer.json),
        contentType: 'application/json; charset=UTF-8',
        httpCode: 200,
      })
    : writeCommOpenApiResp({
        respData: answer.bytes,
        contentType: answer.contentType,
        httpCode: 200,
      })
}

function openData(cloudIds: CloudIds, { invocation }: WireRequest, request: Uint8Array): Buffer {
  const openid = invocation && identityOf(invocation.caller)?.openid
  const list = readOpenDataRequest(request).cloudidList.map((cloudId) => ({
    cloudId,
    json: JSON.stringify(cloudIds.resolve(cloudId, openid)),
  }))
  return writeCommOpenApiResp({ respData: writeOpenDataAnswer(list), httpCode: 200 })
}
