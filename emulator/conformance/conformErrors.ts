import { describe, expect, it } from 'vitest'
import type { Connection } from './Connection'

/** What functions rely on when something goes wrong: wx-server-sdk, table of error codes. */
export function conformErrors(connection: () => Connection): void {
  const containing = (text: string) => expect.stringContaining(text) as string

  describe('an error', () => {
    it('a document that is not there', async () => {
      const collection = await connection().empty()
      await expect(collection.doc('nobody').get()).rejects.toMatchObject({
        errCode: -1,
        errMsg: containing('document with _id nobody does not exist'),
      })
    })

    it('or null, when the database is told so', async () => {
      const { sdk, empty } = connection()
      await empty()
      const lenient = sdk.database({ throwOnNotFound: false }).collection('conformance')
      expect((await lenient.doc('nobody').get()).data).toBeNull()
    })

    it.each(['get', 'count'] as const)('%s of a collection that is not there', async (read) => {
      const nowhere = connection().db.collection('conformance_nowhere')
      await expect(nowhere[read]()).rejects.toMatchObject({
        errCode: -502005,
        errMsg: containing('Db or Table not exist'),
      })
    })

    it('a write into a collection that is not there', async () => {
      const nowhere = connection().db.collection('conformance_nowhere')
      await expect(nowhere.add({ data: {} })).rejects.toMatchObject({ errCode: -502005 })
      await expect(nowhere.doc('a').set({ data: { n: 1 } })).rejects.toMatchObject({
        errCode: -502005,
      })
    })

    it('an id taken twice', async () => {
      const collection = await connection().empty()
      await collection.add({ data: { _id: 'a' } })
      await expect(collection.add({ data: { _id: 'a' } })).rejects.toMatchObject({
        errMsg: containing('E11000 duplicate key error'),
      })
    })

    it('a collection made twice', async () => {
      const { db, empty } = connection()
      await empty()
      await expect(db.createCollection('conformance')).rejects.toThrow(/exist/i)
    })

    it('an operator nobody knows', async () => {
      const collection = await connection().empty()
      await collection.add({ data: { n: 1 } })
      await expect(collection.where({ n: { $bogus: 1 } }).get()).rejects.toMatchObject({
        errMsg: containing('$bogus'),
      })
    })

    it('an id in an update, refused by the SDK', async () => {
      const collection = await connection().empty()
      const update = async () => collection.doc('a').update({ data: { _id: 'b', n: 1 } })
      await expect(update()).rejects.toMatchObject({ errMsg: containing('_id') })
    })
  })
}
