import { describe, expect, it } from 'vitest'
import type { Connection } from './Connection'
import type { Db, Transaction } from './Sdk'

/**
 * Snapshot reads, and the first writer wins. Sources: node-sdk's own tests of transactions;
 * https://docs.cloudbase.net/database/transaction; wx-server-sdk, `runTransaction`.
 */
export function conformTransactions(connection: () => Connection): void {
  const start = async () => {
    const { db, empty } = connection()
    const collection = await empty()
    await collection.add({ data: { _id: 'a', n: 1 } })
    const begin = async () => {
      const transaction = await db.startTransaction()
      return { transaction, a: transaction.collection('conformance').doc('a') }
    }
    const read = async () => (await collection.doc('a').get()).data
    return { db, collection, begin, read }
  }
  const conflict = { errMsg: expect.stringContaining('TransactionConflict') as string }
  const gone = expect.stringContaining('TransactionNotExist') as string

  describe('a transaction', () => {
    it('is seen by nobody before it is committed, and whole afterwards', async () => {
      const { begin, read } = await start()
      const { transaction, a } = await begin()
      await a.update({ data: { n: 2 } })
      expect(await a.get()).toMatchObject({ data: { n: 2 } })
      expect(await read()).toMatchObject({ n: 1 })
      await transaction.commit()
      expect(await read()).toMatchObject({ n: 2 })
    })

    it('leaves nothing when it is rolled back', async () => {
      const { begin, read } = await start()
      const { transaction, a } = await begin()
      await a.update({ data: { n: 2 } })
      await transaction.rollback()
      expect(await read()).toMatchObject({ n: 1 })
      await expect(a.update({ data: { n: 3 } })).rejects.toMatchObject({ errMsg: gone })
    })

    it('reads what was there when it began', async () => {
      const { begin, collection } = await start()
      const { transaction, a } = await begin()
      await a.get()
      await collection.doc('a').update({ data: { n: 5 } })
      expect(await a.get()).toMatchObject({ data: { n: 1 } })
      await transaction.rollback()
    })

    it('loses against the first writer, and is over', async () => {
      const { begin, read } = await start()
      const first = await begin()
      const second = await begin()
      await first.a.update({ data: { n: 2 } })
      await expect(second.a.update({ data: { n: 3 } })).rejects.toMatchObject(conflict)
      await first.transaction.commit()
      expect(await read()).toMatchObject({ n: 2 })
      await expect(second.a.get()).rejects.toMatchObject({ errMsg: gone })
    })

    it('gives what its callback gives, and rolls back with the reason given', async () => {
      const { db, read } = await start()
      const write = (n: number) => async (transaction: Transaction) => {
        await transaction.collection('conformance').doc('a').update({ data: { n } })
        if (n === 9) await transaction.rollback('enough')
        return n
      }
      expect(await db.runTransaction(write(2))).toBe(2)
      await expect(db.runTransaction(write(9))).rejects.toBe('enough')
      expect(await read()).toMatchObject({ n: 2 })
    })

    it('where().update inside it is outside it: the SDK sends no transaction', async () => {
      const { begin, collection } = await start()
      await collection.add({ data: { _id: 'b', n: 1 } })
      const { transaction } = await begin()
      const inside = transaction.collection('conformance')
      await inside.where({ _id: 'b' }).update({ data: { n: 2 } })
      await transaction.rollback()
      expect((await collection.doc('b').get()).data).toMatchObject({ n: 2 })
    })

    it('keeps a sum under eight writers who try again', async () => {
      const { db, read } = await start()
      const increment = (transaction: Transaction) => {
        const a = transaction.collection('conformance').doc('a')
        return a.update({ data: { n: db.command.inc(1) } })
      }
      await Promise.all(Array.from({ length: 8 }, () => untilDone(db, increment)))
      expect(await read()).toMatchObject({ n: 9 })
    })
  })
}

/** The SDK does not try again after an operation's conflict, so its users have to. */
async function untilDone(db: Db, run: (transaction: Transaction) => Promise<unknown>) {
  for (;;) {
    try {
      return await db.runTransaction(run)
    } catch (error) {
      const { message = '', code = '' } = error as { message?: string; code?: string }
      if (!/conflict/i.test(message + code)) throw error
    }
  }
}
