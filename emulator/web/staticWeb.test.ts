import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staticWeb } from './staticWeb'

let folder: string
let app: Hono
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-'))
  await writeFile(join(folder, 'index.html'), '<body><p>home</p></body>')
  await writeFile(join(folder, 'app.js'), 'run()')
  app = staticWeb({
    web: folder,
    inject: ['<script src="/dev/bar.js"></script>'],
    statics: { '/dev/bar.js': join(folder, 'app.js') },
  })
})
afterAll(() => rm(folder, { recursive: true }))

const get = async (path: string) => {
  const answer = await app.request(path)
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    text: await answer.text(),
  }
}

describe('a web build', () => {
  it.each(['/', '/pages/checkin/index?c=1', '/index.html/../', '/%00', '/%zz'])(
    '%s is the app, with what is injected',
    async (path) => {
      expect(await get(path)).toMatchObject({
        status: 200,
        text: '<body><p>home</p><script src="/dev/bar.js"></script></body>',
      })
    },
  )

  it.each(['/app.js', '/dev/bar.js'])('%s is a file', async (path) => {
    expect(await get(path)).toEqual({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      text: 'run()',
    })
  })

  it.each(['/missing.js', '/..%2f..%2f..%2fetc%2fpasswd.txt', '/favicon.ico'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )

  it('is not needed', async () => {
    expect((await staticWeb({}).request('/')).status).toBe(404)
  })
})
