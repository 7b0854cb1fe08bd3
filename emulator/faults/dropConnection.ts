import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'

/** What a lost request looks like to its sender: the connection ends without a word. */
export function dropConnection(c: Context<{ Bindings: HttpBindings }>): Response {
  c.env.outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}
