import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { dropConnection } from '../faults/dropConnection'
import { LostRequest } from '../faults/Fault'
import type { Faults } from '../faults/Faults'
import { answerOf } from '../functions/answerOf'
import type { FunctionHost } from '../functions/FunctionHost'
import { PlatformError } from '../PlatformError'

/** A function may answer a whole HTTP response ("integrated response"), or just a value. */
interface IntegratedResponse {
  statusCode: number
  headers?: Record<string, string>
  body?: unknown
  isBase64Encoded?: boolean
}

/** What would tell who is calling; on the platform this route lies on a domain of its own. */
const identifying = new Set(['cookie', 'x-openid', 'x-unionid', 'x-appid'])

const anywhere = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
}

/** `/http/<function>/*`: the HTTP access service. No identity enters, by any header or cookie. */
export function httpAccess(host: FunctionHost, faults: Faults) {
  const routes = new Hono<{ Bindings: HttpBindings }>()
  routes.all('/:name/*', async (c) => {
    if (c.req.method === 'OPTIONS') return c.body(null, 204, anywhere)
    try {
      const event = await eventOf(c)
      const name = c.req.param('name')
      const { outcome } = await faults.strike({ at: 'http', function: name }, () =>
        host.invoke(name, event, { kind: 'http' }),
      )
      return respond(c, JSON.parse(answerOf(outcome)))
    } catch (error) {
      if (error instanceof LostRequest) return dropConnection(c)
      if (!(error instanceof PlatformError)) throw error
      const status = error.code === 'FUNCTION_NOT_FOUND' ? 404 : 500
      return c.json({ code: error.code, message: error.message }, status, anywhere)
    }
  })
  return routes
}

async function eventOf(c: Context): Promise<Record<string, unknown>> {
  const { pathname, searchParams } = new URL(c.req.url)
  const body = await c.req.text()
  return {
    path: pathname.split('/').slice(3).join('/').replace(/^/, '/'),
    httpMethod: c.req.method,
    headers: Object.fromEntries(
      Object.entries(c.req.header()).filter(([name]) => !identifying.has(name)),
    ),
    queryStringParameters: Object.fromEntries(searchParams),
    requestContext: {},
    ...(body === '' ? {} : { body }),
    isBase64Encoded: false,
  }
}

function respond(c: Context, answer: unknown): Response {
  if (isIntegrated(answer)) return integrated(c, answer)
  if (typeof answer === 'string') return c.text(answer, 200, anywhere)
  return c.json(answer, 200, anywhere)
}

function integrated(c: Context, answer: IntegratedResponse): Response {
  const { body = '', isBase64Encoded = false, headers = {} } = answer
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const bytes = new Uint8Array(Buffer.from(text, isBase64Encoded ? 'base64' : 'utf8'))
  const status = answer.statusCode as ContentfulStatusCode
  return c.body(bytes, status, { 'content-type': 'application/json', ...anywhere, ...headers })
}

function isIntegrated(answer: unknown): answer is IntegratedResponse {
  return typeof answer === 'object' && answer !== null && 'statusCode' in answer
}
