import tcb from '@cloudbase/node-sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalCloud, startLocalCloud } from '../index'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  Object.assign(process.env, cloud.environment())
})
afterAll(() => cloud.close())

describe('@cloudbase/node-sdk 3', () => {
  it('works on the local cloud as it is published', async () => {
    const app = tcb.init({ env: 'local-env' })
    const db = app.database()
    await db.createCollection('notes')
    const notes = db.collection('notes')
    const { id } = (await notes.add({ n: 1, at: new Date(0) })) as { id: string }
    await notes.doc(id).update({ n: db.command.inc(1) })
    expect((await notes.doc(id).get()).data).toEqual([{ _id: id, n: 2, at: new Date(0) }])
    const result = (await db.runTransaction(
      async (transaction: { collection: typeof db.collection }) => {
        await transaction.collection('notes').doc(id).update({ n: 5 })
        return 'done'
      },
    )) as unknown
    expect(result).toBe('done')
    expect(await notes.where({ n: 5 }).count()).toMatchObject({ total: 1 })
    const { fileID } = await app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('hi') })
    expect((await app.downloadFile({ fileID })).fileContent?.toString()).toBe('hi')
  })
})
