import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { proxy } from 'hono/proxy'
import { buildProgram } from './build/buildProgram'
import { bundlePage } from './build/bundlePage'
import { compileStyles } from './build/compileStyles'
import { compileTemplates } from './build/compileTemplates'
import { hostDocument } from './build/hostDocument'
import { readWeapp, type Weapp } from './build/readWeapp'

const baseStyles = fileURLToPath(new URL('./page/base.css', import.meta.url))

/** The host's web server: the phone, the build's own files, and the way to the local cloud. */
export async function serveHost(dist: string, cloudUrl: string): Promise<Hono> {
  const weapp = readWeapp(dist)
  const files: Record<string, [type: string, text: string]> = {
    'base.css': ['text/css', readFileSync(baseStyles, 'utf8')],
    'app.css': ['text/css', compileStyles(weapp)],
    'program.js': ['text/javascript', programScript(weapp)],
    'page.js': ['text/javascript', await bundlePage()],
  }
  const server = new Hono()
  server.get('/', (c) => c.html(hostDocument))
  server.get('/host/:file', (c) => {
    const [type, text] = files[c.req.param('file')] ?? []
    return text === undefined ? c.notFound() : c.body(text, 200, { 'content-type': `${type}` })
  })
  server.post('/host/cloudid', async (c) => {
    const order = { ...(await c.req.json<object>()), openid: getCookie(c, 'openid') }
    return fetch(new URL('/control/cloudids', cloudUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
    })
  })
  server.all('/cloud/*', (c) => {
    const { pathname, search } = new URL(c.req.url)
    return proxy(new URL(pathname + search, cloudUrl), c.req)
  })
  server.get('/storage/*', (c) => {
    const { pathname, search } = new URL(c.req.url)
    return proxy(new URL(pathname + search, cloudUrl), c.req)
  })
  server.get('/*', serveStatic({ root: dist }))
  return server
}

function programScript(weapp: Weapp): string {
  const program = JSON.stringify(buildProgram(weapp))
  const templates = Object.keys(weapp.components).map(
    (path) => `${JSON.stringify(path)}:all[${JSON.stringify(path)}]`,
  )
  return `window.__weappProgram=${program};
window.__weappTemplates=(all=>({${templates.join()}}))(${compileTemplates(weapp)});`
}
