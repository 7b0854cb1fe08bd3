import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCloud } from '../fixtures/openTestCloud'
import type { LocalCloud } from '../LocalCloud'

interface Filed {
  fileID: string
  url: string
  text: string
}

describe.each(['memory', 'a folder'])('storage in %s', (place) => {
  let cloud: LocalCloud
  let data: string | undefined
  beforeAll(async () => {
    data = place === 'memory' ? undefined : await mkdtemp(join(tmpdir(), 'cloud-'))
    cloud = await openTestCloud(data === undefined ? {} : { data })
  })
  afterAll(async () => {
    await cloud.close()
    if (data !== undefined) await rm(data, { recursive: true })
  })

  const file = async (cloudPath: string, maxAge?: number) =>
    (await cloud.call('files', { cloudPath, text: '你好', maxAge }, { openid: 'a' }))
      .result as Filed

  it('gives back what the SDK put, whatever the name', async () => {
    const { fileID, text } = await file('图/a b.txt')
    expect(text).toBe('你好')
    expect(fileID).toBe('cloud://local-env.6c6f-local-env-1250000000/图/a b.txt')
  })

  it('serves a temporary URL until it expires', async () => {
    const { url } = await file('a.txt', 60)
    expect(await (await fetch(encodeURI(url))).text()).toBe('你好')
    cloud.clock.advance(60_000)
    expect((await fetch(encodeURI(url))).status).toBe(403)
  })

  it('takes a file from a phone, and forgets it when told', async () => {
    const headers = { cookie: 'openid=alice' }
    const post = async (path: string, body: string | Buffer) => {
      const answer = await fetch(cloud.url + path, { method: 'POST', headers, body })
      return (await answer.json()) as { fileID: string; fileList: { status: number }[] }
    }
    const { fileID } = await post('/cloud/files?cloudPath=me.png', Buffer.from([1, 2, 3]))
    const list = JSON.stringify({ fileList: [fileID] })
    expect(await post('/cloud/files/urls', list)).toMatchObject({ fileList: [{ status: 0 }] })
    expect(await cloud.storage.paths()).toContain('me.png')
    expect(await post('/cloud/files/delete', list)).toMatchObject({ fileList: [{ status: 0 }] })
    expect(await post('/cloud/files/urls', list)).toMatchObject({ fileList: [{ status: -503003 }] })
    expect(await cloud.storage.paths()).not.toContain('me.png')
  })

  it.each(['/a', 'a//b', '../a', 'a?b', 'x'.repeat(851)])('refuses the path %s', async (path) => {
    await expect(file(path)).rejects.toMatchObject({
      errMsg: expect.stringContaining('cloudPath') as string,
    })
  })
})
