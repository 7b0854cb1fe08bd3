import { Hono } from 'hono'
import * as z from 'zod'
import type { Parts } from '../buildParts'
import { faultRule } from '../faults/Fault'
import { clockRoutes } from './clockRoutes'
import { databaseRoutes } from './databaseRoutes'
import { readBody } from './readBody'
import { cloudIdOrder, consentGiven, timerFired } from './schemas'

/** `/control/*`: what the console, a development bar and tests may do to the cloud from outside. */
export function controlRoutes(parts: Parts, reset: () => Promise<void>): Hono {
  const routes = new Hono()
  routes.route('/clock', clockRoutes(parts.clock, parts.schedule))
  routes.route('/faults', faultRoutes(parts))
  routes.route('/collections', databaseRoutes(parts.database))
  routes.route('/', recordRoutes(parts))
  routes.route('/', peopleRoutes(parts))
  routes.route('/timers', timerRoutes(parts))
  routes.post('/reset', async (c) => {
    await reset()
    return c.json({})
  })
  routes.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400)
    return c.json({ error: error.message }, 400)
  })
  return routes
}

function faultRoutes({ faults }: Parts): Hono {
  const routes = new Hono()
  routes.get('/', (c) => c.json(faults.list()))
  routes.post('/', async (c) => c.json({ id: faults.add(await readBody(c, faultRule)) }))
  routes.delete('/', (c) => {
    faults.clear()
    return c.json({})
  })
  routes.delete('/:id', (c) => {
    faults.remove(Number(c.req.param('id')))
    return c.json({})
  })
  return routes
}

function recordRoutes({ log, outbox, host }: Parts): Hono {
  const routes = new Hono()
  routes.get('/invocations', (c) => c.json(log.finished().reverse()))
  routes.get('/outbox', (c) => c.json(outbox.list().reverse()))
  routes.delete('/outbox', (c) => {
    outbox.clear()
    return c.json({})
  })
  routes.get('/functions', (c) =>
    c.json(
      host.functions().map((config) => ({ ...config, instances: host.instances(config.name) })),
    ),
  )
  return routes
}

function peopleRoutes({ cloudIds, consents }: Parts): Hono {
  const routes = new Hono()
  routes.post('/cloudids', async (c) => {
    const { data, openid } = await readBody(c, cloudIdOrder)
    return c.json({ cloudID: cloudIds.mint(data, openid) })
  })
  routes.get('/consents', (c) => c.json(consents.list()))
  routes.post('/consents', async (c) => {
    const { openid, templateIds, times } = await readBody(c, consentGiven)
    for (const templateId of templateIds) consents.add(openid, templateId, times)
    return c.json({})
  })
  return routes
}

function timerRoutes({ timers }: Parts): Hono {
  const routes = new Hono()
  routes.get('/', (c) => c.json(timers.describe()))
  routes.post('/:function', async (c) => {
    const { trigger } = await readBody(c, timerFired)
    const { outcome, invocation } = await timers.fireByHand(c.req.param('function'), trigger)
    return c.json({ requestId: invocation.requestId, outcome })
  })
  return routes
}
