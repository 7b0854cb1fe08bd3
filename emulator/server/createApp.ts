import { Hono } from 'hono'
import type { FunctionHost } from '../functions/FunctionHost'
import { httpAccess } from '../gateway/httpAccess'
import type { PhoneGateway } from '../gateway/PhoneGateway'
import { phoneRoutes } from '../gateway/phoneRoutes'
import { type StaticWeb, staticWeb } from '../web/staticWeb'
import type { AdminDispatcher } from '../wire/AdminDispatcher'
import { adminRoute } from '../wire/adminRoute'
import { onlyThisMachine } from './onlyThisMachine'

interface Parts {
  dispatcher: AdminDispatcher
  gateway: PhoneGateway
  host: FunctionHost
  appid: string
  web: StaticWeb
  print: (line: string) => void
}

/** The whole HTTP surface. */
export function createApp({ dispatcher, gateway, host, appid, web, print }: Parts): Hono {
  const app = new Hono()
  app.use(onlyThisMachine)
  app.route('/admin', adminRoute(dispatcher, print))
  app.route('/cloud', phoneRoutes(gateway, appid))
  app.route('/http', httpAccess(host))
  app.route('/', staticWeb(web))
  app.onError((error, c) => {
    print(error.stack ?? error.message)
    return c.text(error.message, 500)
  })
  return app
}
