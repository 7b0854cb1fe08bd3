import { Hono } from 'hono'
import { CallFailure } from './CallFailure'
import { missingIdentity, type PhoneGateway } from './PhoneGateway'
import { readIdentity } from './readIdentity'

/** `POST /cloud/functions/:name`: what `wx.cloud.callFunction` does, for a browser. */
export function phoneRoutes(gateway: PhoneGateway, appid: string): Hono {
  const routes = new Hono()
  routes.post('/functions/:name', async (c) => {
    const identity = readIdentity(c, appid)
    if (!identity) return c.json(failureOf(missingIdentity('callFunction')), 401)
    const text = await c.req.text()
    try {
      const data: unknown = text === '' ? {} : JSON.parse(text)
      const { result, requestId } = await gateway.call(c.req.param('name'), data, identity)
      return c.json({ result, requestID: requestId })
    } catch (error) {
      if (error instanceof CallFailure) return c.json(failureOf(error))
      if (error instanceof SyntaxError) return c.json(failureOf(notJson), 400)
      throw error
    }
  })
  return routes
}

const notJson = new CallFailure(-501007, 'cloud.callFunction:fail the request body is not JSON')

function failureOf({ errCode, errMsg, requestID }: CallFailure): Record<string, unknown> {
  return { errCode, errMsg, ...(requestID === undefined ? {} : { requestID }) }
}
