import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCloud } from '../fixtures/openTestCloud'
import type { LocalCloud } from '../LocalCloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openTestCloud({ now: new Date('2026-01-05T00:00:00Z') })
})
afterAll(() => cloud.close())

async function control(method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${cloud.url}/control${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return answer.json()
}

describe('the control API', () => {
  it('moves the clock, and answers when the timers have run', async () => {
    const moved = await control('POST', '/clock', {
      freeze: true,
      set: '2026-01-05T09:00:00+08:00',
    })
    expect(moved).toEqual({ now: '2026-01-05T01:00:00.000Z', isFrozen: true })
    expect(await control('GET', '/invocations')).toMatchObject([{ name: 'ticker' }])
    await control('POST', '/clock', { freeze: false, advance: 1000 })
    expect(cloud.clock.now().toISOString()).toMatch(/^2026-01-05T01:00:01/)
  })

  it('adds and removes faults', async () => {
    const rule = { kind: 'latency', at: 'phone', ms: 5 }
    const { id } = (await control('POST', '/faults', rule)) as { id: number }
    expect(await control('GET', '/faults')).toEqual([{ id, rule, struck: 0 }])
    await control('DELETE', `/faults/${id}`)
    expect(await control('GET', '/faults')).toEqual([])
  })

  it('says what is wrong with a fault', async () => {
    const answer = await control('POST', '/faults', { kind: 'lose', at: 'moon' })
    expect(answer).toMatchObject({ error: expect.stringContaining('at') as string })
  })

  it('records consents and mints CloudIDs', async () => {
    await control('POST', '/consents', { openid: 'alice', templateIds: ['a', 'b'], times: 2 })
    expect(await control('GET', '/consents')).toEqual([
      { openid: 'alice', templateId: 'a', left: 2 },
      { openid: 'alice', templateId: 'b', left: 2 },
    ])
    const minted = await control('POST', '/cloudids', { data: { openGId: 'g' }, openid: 'alice' })
    const { cloudID } = minted as { cloudID: string }
    expect(cloud.cloudIds.resolve(cloudID, 'alice')).toEqual({ cloudID, data: { openGId: 'g' } })
  })

  it('shows collections, and takes the database out and back in', async () => {
    await cloud.call('writer', { ids: ['a', 'b'] }, { openid: 'alice' })
    expect(await control('GET', '/collections')).toContainEqual(
      expect.objectContaining({ collection: 'notes', documents: 2 }),
    )
    expect(await control('GET', '/collections/notes?after=a')).toMatchObject([{ _id: 'b' }])
    const lines = await (await fetch(`${cloud.url}/control/collections/export`)).text()
    await control('POST', '/reset')
    expect(await control('GET', '/collections/notes')).toEqual([])
    await fetch(`${cloud.url}/control/collections/import`, { method: 'POST', body: lines })
    expect(await control('GET', '/collections/notes')).toHaveLength(2)
  })

  it('lists functions and fires timers', async () => {
    expect(await control('GET', '/functions')).toContainEqual(
      expect.objectContaining({ name: 'ticker', timeout: 3 }),
    )
    expect(await control('POST', '/timers/ticker', {})).toMatchObject({
      outcome: { status: 'answered' },
    })
  })
})

describe('the console', () => {
  it.each([
    ['', 'text/html'],
    ['/console.js', 'text/javascript'],
    ['/console.css', 'text/css'],
  ])('serves /console%s', async (path, type) => {
    const answer = await fetch(`${cloud.url}/console${path}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain(type)
  })

  it('serves nothing else', async () => {
    expect((await fetch(`${cloud.url}/console/consoleRoutes.ts`)).status).toBe(404)
  })
})
