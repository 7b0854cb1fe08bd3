import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { type Context, Hono } from 'hono'
import { contentTypeOf } from './contentTypeOf'

export interface StaticWeb {
  /** A folder served at `/`. */
  web?: string | undefined
  /** Placed before `</body>` of its index.html. */
  inject?: string[] | undefined
  /** Further URL paths, each a file. */
  statics?: Record<string, string> | undefined
}

/** Serves a web build; a path without an extension is the app's own and gets index.html. */
export function staticWeb({ web, inject = [], statics = {} }: StaticWeb): Hono {
  const routes = new Hono()
  routes.get('*', async (c) => {
    const path = decodePath(c.req.path)
    const extra = Object.hasOwn(statics, path) ? statics[path] : undefined
    if (extra !== undefined) return serveFile(c, extra)
    if (web === undefined) return c.notFound()
    const file = join(web, path)
    if (path !== '/' && (await isFile(file))) return serveFile(c, file)
    if (extname(path) !== '') return c.notFound()
    return serveIndex(c, join(web, 'index.html'), inject)
  })
  return routes
}

/** The path inside the folder, `..` resolved. */
function decodePath(path: string): string {
  try {
    return normalize(decodeURIComponent(path)).replaceAll('\\', '/')
  } catch {
    return '/'
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function serveFile(c: Context, path: string): Promise<Response> {
  if (!(await isFile(path))) return c.notFound()
  const bytes = new Uint8Array(await readFile(path))
  return c.body(bytes, 200, { 'content-type': contentTypeOf(path), 'cache-control': 'no-cache' })
}

async function serveIndex(c: Context, path: string, inject: string[]): Promise<Response> {
  if (!(await isFile(path))) return c.notFound()
  const html = await readFile(path, 'utf8')
  const injected = html.replace('</body>', () => `${inject.join('')}</body>`)
  return c.html(injected, 200, { 'cache-control': 'no-cache' })
}
