import { Hono } from 'hono'
import type { Database } from '../database'

const pageSize = 50

/** Collections to look at, and the whole database as JSON lines to keep or to put back. */
export function databaseRoutes(database: Database): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => c.json(await database.describe()))
  routes.get('/export', async (c) => {
    const lines: string[] = []
    for await (const line of database.exportLines(c.req.query('collection'))) lines.push(line)
    return c.text(lines.join('\n'))
  })
  routes.post('/import', async (c) => {
    const lines = (await c.req.text()).split('\n').filter((line) => line !== '')
    return c.json({ documents: await database.importLines(lines) })
  })
  routes.get('/:name', async (c) => {
    const after = c.req.query('after')
    const limit = Number(c.req.query('limit') ?? pageSize)
    const page = { limit, ...(after === undefined ? {} : { after }) }
    return c.json(await database.browse(c.req.param('name'), page))
  })
  return routes
}
