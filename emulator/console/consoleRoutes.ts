import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { contentTypeOf } from '../web/contentTypeOf'

const files = new Set(['console.css', 'console.js', 'element.js'])

/** `/console`: a page to look at the cloud and to play with it; its data comes from `/control`. */
export function consoleRoutes(): Hono {
  const routes = new Hono()
  routes.get('/', () => file('console.html'))
  routes.get('/:file', (c) => {
    const name = c.req.param('file')
    return files.has(name) ? file(name) : c.notFound()
  })
  return routes
}

async function file(name: string): Promise<Response> {
  const bytes = await readFile(new URL(`./${name}`, import.meta.url))
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentTypeOf(name), 'cache-control': 'no-cache' },
  })
}
