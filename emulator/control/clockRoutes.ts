import { Hono } from 'hono'
import type { Clock } from '../clock/Clock'
import type { Schedule } from '../clock/Schedule'
import { readBody } from './readBody'
import { clockMove } from './schemas'

/** The clock, read and moved. A move answers when every timer that fell due has run. */
export function clockRoutes(clock: Clock, schedule: Schedule): Hono {
  const routes = new Hono()
  const describe = () => ({ now: clock.now().toISOString(), isFrozen: clock.isFrozen })
  routes.get('/', (c) => c.json(describe()))
  routes.post('/', async (c) => {
    const { reset, freeze, set, advance } = await readBody(c, clockMove)
    if (reset) clock.reset()
    if (freeze === true) clock.freeze()
    if (freeze === false) clock.resume()
    if (set !== undefined) clock.set(new Date(set))
    if (advance !== undefined) clock.advance(advance)
    await schedule.settled()
    return c.json(describe())
  })
  return routes
}
