import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCloud } from '../fixtures/openTestCloud'
import type { LocalCloud } from '../index'

/** CommonJS packages without typings of use here; `PlainApp` says what is used of them. */
const require = createRequire(import.meta.url)

interface PlainSdk {
  init(config: object): PlainApp
}

interface PlainApp {
  database(): PlainDb
  uploadFile(file: object): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent?: Buffer }>
}

/** What is used of its database, whose own typings answer `any`. */
interface PlainDb {
  command: { inc(by: number): object }
  createCollection(name: string): Promise<unknown>
  collection(name: string): PlainCollection
  runTransaction<T>(run: (db: Pick<PlainDb, 'collection'>) => Promise<T>): Promise<T>
}

interface PlainCollection {
  add(data: object): Promise<{ id: string }>
  where(condition: object): { count(): Promise<{ total: number }> }
  doc(id: string): {
    get(): Promise<{ data: object[] }>
    update(change: object): Promise<unknown>
  }
}

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openTestCloud()
  Object.assign(process.env, cloud.environment())
})
afterAll(() => cloud.close())

describe.each([
  ['@cloudbase/node-sdk 3', '@cloudbase/node-sdk'],
  ['@cloudbase/node-sdk 2', 'cloudbase-node-sdk-2'],
])('%s, as it is published', (_, name) => {
  const app = (require(name) as PlainSdk).init({ env: 'local-env' })
  const db = app.database()

  it('reads, writes and commits', async () => {
    await cloud.database.clear()
    const notes = db.collection('notes')
    const { id } = await notes.add({ n: 1, at: new Date(0) })
    await notes.doc(id).update({ n: db.command.inc(1) })
    expect((await notes.doc(id).get()).data).toEqual([{ _id: id, n: 2, at: new Date(0) }])
    const result = await db.runTransaction(async (transaction) => {
      await transaction.collection('notes').doc(id).update({ n: 5 })
      return 'done'
    })
    expect(result).toBe('done')
    expect(await notes.where({ n: 5 }).count()).toMatchObject({ total: 1 })
  })

  it('keeps files', async () => {
    const { fileID } = await app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('hi') })
    expect((await app.downloadFile({ fileID })).fileContent?.toString()).toBe('hi')
  })
})

describe('tcb-admin-node, as it is published', () => {
  it('reads and writes', async () => {
    await cloud.database.clear()
    const sdk = require('tcb-admin-node') as PlainSdk
    const db = sdk.init({ env: 'local-env', serviceUrl: `${cloud.url}/admin` }).database()
    const notes = db.collection('notes')
    const { id } = await notes.add({ n: 1 })
    await notes.doc(id).update({ n: db.command.inc(1) })
    expect(await notes.where({ n: 2 }).count()).toMatchObject({ total: 1 })
  })
})

describe('a function as tutorials write it, with tcb-router', () => {
  it('adds, finds in a transaction, increments and sums', async () => {
    await cloud.database.clear()
    const call = async (route: object) =>
      (await cloud.call('routed', route, { openid: 'ann' })).result
    const added = (await call({ $url: 'notes/add', text: 'milk' })) as { data: { id: string } }
    await call({ $url: 'notes/like', id: added.data.id })
    expect(await call({ $url: 'notes/total' })).toEqual({
      code: 0,
      data: { openid: 'ann', list: [{ _id: 'ann', likes: 2 }] },
    })
  })
})
