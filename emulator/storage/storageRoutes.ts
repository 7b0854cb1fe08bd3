import { type Context, Hono } from 'hono'
import { storageLimits } from '../limits'
import { contentTypeOf } from '../web/contentTypeOf'
import { parseMultipart } from '../wire/multipart'
import type { Storage } from './Storage'

/** `/storage/*`: where files are put to and fetched from, with the store's XML errors. */
export function storageRoutes(storage: Storage): Hono {
  const routes = new Hono()
  routes.put('/*', async (c) => put(storage, c, Buffer.from(await c.req.arrayBuffer())))
  // SDKs before 4.0 and phones upload a form.
  routes.post('/*', async (c) => {
    const form = Buffer.from(await c.req.arrayBuffer())
    const file = parseMultipart(form, c.req.header('content-type') ?? '').get('file')
    return file ? put(storage, c, file) : refused('MalformedPOSTRequest', 400)
  })
  routes.get('/*', async (c) => {
    const path = pathIn(c.req.url)
    const { sign = '', t = '' } = c.req.query()
    if (!storage.mayGet(path, sign, t)) return refused('AccessDenied')
    const bytes = await storage.read(path)
    if (!bytes) return refused('NoSuchKey', 404)
    const headers = { 'content-type': contentTypeOf(path), 'access-control-allow-origin': '*' }
    return c.body(new Uint8Array(bytes), 200, headers)
  })
  return routes
}

async function put(storage: Storage, c: Context, bytes: Buffer): Promise<Response> {
  const path = pathIn(c.req.url)
  if (!storage.mayPut(path, c.req.query('sign') ?? '')) return refused('SignatureDoesNotMatch')
  if (bytes.length > storageLimits.uploadBytes) return refused('EntityTooLarge')
  await storage.put(path, bytes)
  return c.body(null, 200)
}

function pathIn(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice('/storage/'.length))
}

function refused(code: string, status = 403): Response {
  const xml = `<?xml version='1.0'?><Error><Code>${code}</Code><Message>${code}</Message>
<RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  return new Response(xml, { status, headers: { 'content-type': 'application/xml' } })
}
