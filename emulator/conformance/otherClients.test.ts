import tcb from '@cloudbase/node-sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalCloud, startLocalCloud } from '../index'

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
  cloud = await startLocalCloud()
  Object.assign(process.env, cloud.environment())
})
afterAll(() => cloud.close())

describe('@cloudbase/node-sdk 3, as it is published', () => {
  const app = tcb.init({ env: 'local-env' })
  const db = app.database() as unknown as PlainDb

  it('reads, writes and commits', async () => {
    await db.createCollection('notes')
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
