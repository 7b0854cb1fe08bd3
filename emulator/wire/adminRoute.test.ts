import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCloud } from '../fixtures/openTestCloud'
import type { LocalCloud } from '../LocalCloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

async function admin(body: object | string): Promise<unknown> {
  const answer = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  expect(answer.status).toBe(200)
  return answer.json()
}

describe('the protocol', () => {
  it('names an action it does not know', async () => {
    expect(await admin({ action: 'wx.fly' })).toMatchObject({
      code: 'INVALID_PARAM',
      message: 'the local cloud has no action "wx.fly"',
      requestId: expect.any(String) as string,
    })
  })

  it.each(['', 'no json', '[]', 'null', '{"action":"constructor"}'])('refuses %j', async (body) => {
    expect(await admin(body)).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

describe('the older protocol of tcb-admin-node', () => {
  const notes = { collectionName: 'notes', queryType: 'WHERE' }
  const at = { $date: 1_700_000_000_123 }

  it('adds, finds, counts, updates and removes', async () => {
    const add = (data: object) =>
      admin({ ...notes, action: 'database.addDocument', data: { ...data, at, list: [1.5, at] } })
    expect(await add({ _id: 'a', n: 1 })).toMatchObject({ data: { _id: 'a' } })
    await add({ _id: 'b', n: 2 })
    const query = { at: { $gte: at } }
    const change = { $inc: { n: 1 }, $set: { seen: { $date: { offset: 0 } } } }
    const update = { ...notes, action: 'database.updateDocument', query, data: change }
    expect(await admin({ ...update, multi: true, merge: true, upsert: false })).toMatchObject({
      data: { updated: 2 },
    })
    const find = { ...notes, action: 'database.queryDocument', query, projection: {} }
    const order = [{ field: 'n', direction: 'desc' }]
    const found = { at, list: [1.5, at], seen: { $date: expect.any(Number) as number } }
    expect(await admin({ ...find, order })).toMatchObject({
      data: {
        list: [
          { _id: 'b', n: 3, ...found },
          { _id: 'a', n: 2, ...found },
        ],
      },
    })
    expect(await admin({ ...notes, action: 'database.countDocument', query })).toMatchObject({
      data: { total: 2 },
    })
    const remove = { ...notes, action: 'database.deleteDocument', query: { n: 3 }, multi: true }
    expect(await admin(remove)).toMatchObject({ data: { deleted: 1 } })
  })

  it('aggregates', async () => {
    const stages = [
      { stageKey: '$match', stageValue: JSON.stringify({ at: { $lte: at } }) },
      { stageKey: '$group', stageValue: JSON.stringify({ _id: null, n: { $sum: 1 } }) },
    ]
    const answer = await admin({ ...notes, action: 'database.aggregate', stages })
    const { list } = (answer as { data: { list: string } }).data
    expect(JSON.parse(list)).toHaveLength(1)
  })
})
