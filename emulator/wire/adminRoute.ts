import { randomUUID } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { dropConnection } from '../faults/dropConnection'
import { LostRequest } from '../faults/Fault'
import { PlatformError } from '../PlatformError'
import type { AdminDispatcher } from './AdminDispatcher'

/** The SDK takes an openapi answer for an error only if it has exactly this type. */
const json = { 'content-type': 'application/json; charset=utf-8' }

/** `POST /admin`: everything the SDK sends. An error is HTTP 200 with a code, as on the platform. */
export function adminRoute(dispatcher: AdminDispatcher, print: (line: string) => void) {
  const route = new Hono<{ Bindings: HttpBindings }>()
  route.post('/', async (c) => {
    const requestId = randomUUID()
    try {
      const bytes = Buffer.from(await c.req.arrayBuffer())
      const { 'content-type': type = '', 'x-tcb-source': source = '' } = c.req.header()
      const answer = await dispatcher.answer(dispatcher.read(bytes, type, source))
      if (Buffer.isBuffer(answer)) return c.body(new Uint8Array(answer))
      return c.body(JSON.stringify({ requestId, ...answer }), 200, json)
    } catch (error) {
      if (error instanceof LostRequest) return dropConnection(c)
      const { code, message } = platformError(error, print)
      return c.body(JSON.stringify({ requestId, code, message }), 200, json)
    }
  })
  return route
}

function platformError(error: unknown, print: (line: string) => void): PlatformError {
  if (error instanceof PlatformError) return error
  print(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return new PlatformError('SYS_ERR', error instanceof Error ? error.message : String(error))
}
