import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { dropConnection } from '../faults/dropConnection'
import { LostRequest } from '../faults/Fault'
import type { Identity } from '../identity/Caller'
import type { CloudIds } from '../identity/CloudIds'
import type { Consents } from '../openapi/Consents'
import { PlatformError } from '../PlatformError'
import type { Storage } from '../storage/Storage'
import { CallFailure, callFailure, missingIdentity } from './CallFailure'
import type { PhoneGateway } from './PhoneGateway'
import { readIdentity } from './readIdentity'

type PhoneContext = Context<{ Bindings: HttpBindings }>
type Answer = (identity: Identity) => Promise<Record<string, unknown>>

interface PhoneRoutes {
  gateway: PhoneGateway
  storage: Storage
  cloudIds: CloudIds
  consents: Consents
  appid: string
}

/** `/cloud/*`: what `wx.cloud` does on a phone, for a browser. */
export function phoneRoutes({ gateway, storage, cloudIds, consents, appid }: PhoneRoutes) {
  const routes = new Hono<{ Bindings: HttpBindings }>()
  const asPerson = (c: PhoneContext, api: string, answer: Answer) =>
    answerPerson(c, { api, appid, answer })
  routes.post('/functions/:name', (c) =>
    asPerson(c, 'callFunction', async (identity) => {
      const name = c.req.param('name')
      const { result, requestId } = await gateway.call(name, await bodyOf(c), identity)
      return { result, requestID: requestId }
    }),
  )
  routes.post('/files', (c) =>
    asPerson(c, 'uploadFile', async () => {
      const bytes = Buffer.from(await c.req.arrayBuffer())
      return { fileID: await storage.put(c.req.query('cloudPath') ?? '', bytes), statusCode: 204 }
    }),
  )
  routes.post('/files/urls', (c) =>
    asPerson(c, 'getTempFileURL', async () => {
      const list = await fileListOf(c)
      const files = await Promise.all(list.map((fileID) => storage.temporaryUrl(fileID)))
      return { fileList: files.map(withStatus) }
    }),
  )
  routes.post('/files/delete', (c) =>
    asPerson(c, 'deleteFile', async () => {
      const list = await fileListOf(c)
      const files = await Promise.all(list.map((fileID) => storage.remove(fileID)))
      return { fileList: files.map(withStatus) }
    }),
  )
  routes.post('/group', (c) =>
    asPerson(c, 'getGroupEnterInfo', ({ openid }) => {
      const openGId = getCookie(c, 'opengid')
      if (!openGId) throw new CallFailure(40097, 'getGroupEnterInfo:fail invalid scene')
      return Promise.resolve({ cloudID: cloudIds.mint({ openGId }, openid) })
    }),
  )
  routes.post('/consents', (c) =>
    asPerson(c, 'requestSubscribeMessage', async ({ openid }) => {
      const { tmplIds } = (await bodyOf(c)) as { tmplIds?: unknown }
      if (!Array.isArray(tmplIds)) throw new PlatformError('INVALID_PARAM', 'tmplIds is no array')
      for (const id of tmplIds) consents.add(openid, String(id))
      return Object.fromEntries(tmplIds.map((id) => [String(id), 'accept']))
    }),
  )
  return routes
}

async function answerPerson(
  c: PhoneContext,
  { api, appid, answer }: { api: string; appid: string; answer: Answer },
): Promise<Response> {
  const identity = readIdentity(c, appid)
  if (!identity) return c.json(failureOf(missingIdentity(api)), 401)
  try {
    return c.json(await answer(identity))
  } catch (error) {
    if (error instanceof LostRequest) return dropConnection(c)
    if (error instanceof CallFailure) return c.json(failureOf(error))
    if (error instanceof PlatformError) return c.json(failureOf(callFailure(api, error)))
    if (error instanceof SyntaxError) return c.json(failureOf(notJson(api)), 400)
    throw error
  }
}

async function bodyOf(c: PhoneContext): Promise<unknown> {
  const text = await c.req.text()
  return text === '' ? {} : JSON.parse(text)
}

async function fileListOf(c: PhoneContext): Promise<string[]> {
  const { fileList } = (await bodyOf(c)) as { fileList?: unknown }
  if (!Array.isArray(fileList)) throw new PlatformError('INVALID_PARAM', 'fileList is no array')
  return fileList.map(String)
}

function withStatus<T extends { code: string }>({ code, ...file }: T) {
  const isFound = code === 'SUCCESS'
  return { ...file, status: isFound ? 0 : -503003, errMsg: isFound ? 'ok' : code }
}

function notJson(api: string): CallFailure {
  return new CallFailure(-501007, `cloud.${api}:fail the request body is not JSON`)
}

function failureOf({ errCode, errMsg, requestID }: CallFailure): Record<string, unknown> {
  return { errCode, errMsg, ...(requestID === undefined ? {} : { requestID }) }
}
