import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { beaconRoutes } from '../beacon/beaconRoutes'
import type { Parts } from '../buildParts'
import { consoleRoutes } from '../console/consoleRoutes'
import { controlRoutes } from '../control/controlRoutes'
import { httpAccess } from '../gateway/httpAccess'
import { phoneRoutes } from '../gateway/phoneRoutes'
import { storageRoutes } from '../storage/storageRoutes'
import { type StaticWeb, staticWeb } from '../web/staticWeb'
import { adminRoute } from '../wire/adminRoute'
import { onlyThisMachine } from './onlyThisMachine'

export type App = Hono<{ Bindings: HttpBindings }>

/** The whole HTTP surface. */
export function createApp(parts: Parts, web: StaticWeb, reset: () => Promise<void>): App {
  const { dispatcher, host, faults, storage, clock, print } = parts
  const app: App = new Hono()
  app.use(onlyThisMachine)
  app.route('/admin', adminRoute(dispatcher, print))
  app.route('/cloud', phoneRoutes(parts))
  app.route('/http', httpAccess(host, faults))
  app.route('/storage', storageRoutes(storage))
  app.route('/beacon', beaconRoutes(clock))
  app.route('/control', controlRoutes(parts, reset))
  app.route('/console', consoleRoutes())
  app.route('/', staticWeb(web))
  app.onError((error, c) => {
    print(error.stack ?? error.message)
    return c.text(error.message, 500)
  })
  return app
}
