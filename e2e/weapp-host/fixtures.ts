import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { test as base, expect, type Page } from '@playwright/test'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { writeBuild } from '../../scripts/weapp/writeBuild'
import { problemsOf, startWeappHost, type WeappHost } from '.'

/** Files of a small weapp; `wxml`, `js` and `wxss` are its first page's. */
export type Files = Record<string, string>

/** Opens small weapps, each on a host of its own. */
export class Opener {
  private readonly hosts: WeappHost[] = []

  constructor(
    private readonly page: Page,
    private readonly cloudUrl: string,
  ) {}

  /** Opens the weapp's first page, or the one at this address. */
  async open(files: Files, address = ''): Promise<WeappHost> {
    const dist = writeBuild(named(files))
    const host = await startWeappHost({ dist, cloudUrl: this.cloudUrl })
    this.hosts.push(host)
    await this.page.context().addCookies([{ name: 'openid', value: 'ann', url: host.url }])
    await this.page.goto(`${host.url}/#${address}`)
    return host
  }

  async close(): Promise<void> {
    await Promise.all(this.hosts.map((host) => host.close()))
  }
}

function named(files: Files): Files {
  const renamed = Object.entries(files).map(([file, text]) => [
    ['wxml', 'js', 'wxss'].includes(file) ? `pages/home/index.${file}` : file,
    text,
  ])
  return Object.fromEntries(renamed) as Files
}

/** A page's script: its methods, and a `show(text)` that the page's WXML writes as `{{shown}}`. */
export function pageScript(methods: string): string {
  return `Page({ data: { shown: '' }, show(text) { this.setData({ shown: String(text) }) }, ${methods} })`
}

interface Fixtures {
  weapp: Opener
  /** Off where a test is about what goes wrong. */
  noProblems: boolean
}

/** A test fails, whatever else it shows, if the host reports a problem. */
export const test = base.extend<Fixtures, { cloudUrl: string }>({
  noProblems: [true, { option: true }],

  cloudUrl: [
    // Playwright wants the pattern, even an empty one.
    async ({}, use) => {
      const listener = getRequestListener(echoCloud().fetch)
      const server = createServer((request, response) => void listener(request, response))
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
      server.close()
    },
    { scope: 'worker' },
  ],

  weapp: async ({ page, cloudUrl, noProblems }, use) => {
    const opener = new Opener(page, cloudUrl)
    await use(opener)
    if (noProblems) expect(await problemsOf(page)).toEqual([])
    await opener.close()
  },
})

/** A cloud that answers who called with what; its function `broken` fails. */
function echoCloud(): Hono {
  const cloud = new Hono()
  cloud.post('/cloud/functions/broken', (c) =>
    c.json({
      errCode: -504002,
      errMsg: 'cloud.callFunction:fail Error: errCode: -504002 functions execute fail | errMsg: x',
    }),
  )
  cloud.post('/cloud/functions/:name', async (c) => {
    const data: unknown = await c.req.json()
    return c.json({ result: { openid: getCookie(c, 'openid'), data }, requestID: 'request-1' })
  })
  cloud.post('/control/cloudids', async (c) => {
    const { data, openid } = await c.req.json<{ data: { openGId: string }; openid: string }>()
    return c.json({ cloudID: `cloud id of ${data.openGId} for ${openid}` })
  })
  cloud.post('/cloud/files', async (c) => {
    const bytes = await c.req.arrayBuffer()
    return c.json({ fileID: `cloud://env/${c.req.query('cloudPath')} ${bytes.byteLength}` })
  })
  return cloud
}

export { expect } from '@playwright/test'
