import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCloud } from '../fixtures/openTestCloud'
import type { LocalCloud } from '../LocalCloud'

let cloud: LocalCloud
const printed: string[] = []
beforeAll(async () => {
  cloud = await openTestCloud({ log: (line) => printed.push(line) })
})
afterAll(() => cloud.close())

const identifying = { cookie: 'openid=alice', 'x-openid': 'alice', 'x-unionid': 'u' }

describe('HTTP access', () => {
  it('reaches a function with the request and no identity', async () => {
    const answer = await fetch(`${cloud.url}/http/anonymous/say/it?q=1`, {
      method: 'POST',
      headers: identifying,
      body: 'a secret',
    })
    expect(answer.status).toBe(201)
    const { event, context } = (await answer.json()) as Record<string, Record<string, unknown>>
    expect(context).toEqual({ ENV: 'local-env', SOURCE: 'wx_http' })
    expect(event).toMatchObject({
      path: '/say/it',
      httpMethod: 'POST',
      queryStringParameters: { q: '1' },
      body: 'a secret',
      isBase64Encoded: false,
    })
    expect(JSON.stringify(event)).not.toContain('alice')
  })

  it('leaves no trace of a function that asks not to be recorded', async () => {
    await fetch(`${cloud.url}/http/anonymous`, { method: 'POST', body: 'a secret' })
    expect(cloud.invocations()).toEqual([])
    expect(cloud.outbox.list()).toEqual([])
    expect(printed.join()).not.toContain('secret')
  })

  it('answers a value as JSON, and a missing function with 404', async () => {
    const answer = await fetch(`${cloud.url}/http/listener/`)
    expect(await answer.json()).toMatchObject({ httpMethod: 'GET', path: '/' })
    expect((await fetch(`${cloud.url}/http/nobody`)).status).toBe(404)
  })
})

describe('the gateway for phones', () => {
  const call = (headers: Record<string, string>, body = '{}') =>
    fetch(`${cloud.url}/cloud/functions/listener`, { method: 'POST', headers, body })

  it.each([{ cookie: 'openid=alice' }, { 'x-openid': 'alice' }])(
    'knows the person by %j',
    async (headers) => {
      const answer = await (await call(headers, '{"a":1}')).json()
      expect(answer).toMatchObject({ result: { a: 1, userInfo: { openId: 'alice' } } })
      expect(answer).toHaveProperty('requestID')
    },
  )

  it('refuses nobody', async () => {
    const answer = await call({})
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ errCode: -501008 })
  })

  it.each(['[1]', '"text"', 'no json'])('refuses the data %s', async (body) => {
    expect(await (await call({ 'x-openid': 'a' }, body)).json()).toMatchObject({ errCode: -501007 })
  })

  it('does not answer pages from elsewhere', async () => {
    const answer = await call({ 'x-openid': 'alice', origin: 'https://example.com' })
    expect(answer.status).toBe(403)
  })
})
