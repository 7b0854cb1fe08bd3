import { EJSON } from 'bson'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../index'

const text = (value: unknown) => EJSON.stringify(value, { relaxed: false })

describe('transactions', () => {
  let database: Database
  let now: Date

  beforeEach(async () => {
    now = new Date('2026-11-22T04:00:00Z')
    database = await openDatabase({ clock: () => now, limits: { lockWait: 100 } })
    await database.ensureCollection('accounts')
    await database.ensureIndex('accounts', { name: 'phone', keys: { phone: 1 }, unique: true })
    await add({ _id: 'a', n: 1, phone: '1' })
    await add({ _id: 'b', n: 1, phone: '2' })
  })

  const call = (action: string, rest: Record<string, unknown> = {}) =>
    database.handle({ action: `database.${action}`, collectionName: 'accounts', ...rest })
  const start = async () => (await call('startTransaction')).transactionId as string
  const add = (document: unknown, transactionId?: string) =>
    call('insertDocument', { data: [text(document)], transactionId })
  const increment = (_id: string, transactionId?: string) =>
    call('modifyDocument', {
      query: text({ _id }),
      queryType: 'DOC',
      data: text({ $inc: { n: 1 } }),
      merge: true,
      multi: false,
      transactionId,
    })
  const read = async (_id: string, transactionId?: string) => {
    const answer = await call('getDocument', {
      query: text({ _id }),
      queryType: 'DOC',
      transactionId,
    })
    const [line] = (answer.data as { list: string[] }).list
    return line === undefined ? undefined : (EJSON.parse(line) as Record<string, unknown>)
  }

  it('keeps writes to itself until the commit', async () => {
    const transactionId = await start()
    await increment('a', transactionId)
    expect(await read('a')).toMatchObject({ n: 1 })
    expect(await read('a', transactionId)).toMatchObject({ n: 2 })
    await call('commitTransaction', { transactionId })
    expect(await read('a')).toMatchObject({ n: 2 })
  })

  it('lets the first writer win and ends the other at its operation', async () => {
    const [first, second] = [await start(), await start()]
    await read('a', second)
    await increment('a', first)
    await expect(increment('a', second)).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
    })
    await expect(read('a', second)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    await call('commitTransaction', { transactionId: first })
    expect(await read('a')).toMatchObject({ n: 2 })
  })

  it('refuses to write what changed since its snapshot', async () => {
    const transactionId = await start()
    await read('b', transactionId)
    await increment('a')
    await expect(increment('a', transactionId)).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
    })
  })

  it('is over after 30 seconds of the clock', async () => {
    const transactionId = await start()
    await increment('a', transactionId)
    now = new Date(now.getTime() + 30_000)
    await expect(increment('b', transactionId)).rejects.toThrow('TransactionNotExist')
    expect(await increment('a')).toMatchObject({ data: { updated: 1 } })
  })

  it('makes a plain write wait for the lock', async () => {
    const transactionId = await start()
    await increment('a', transactionId)
    const plain = increment('a')
    await call('commitTransaction', { transactionId })
    await plain
    expect(await read('a')).toMatchObject({ n: 3 })
  })

  it('tells a plain write that waited too long that the document is busy', async () => {
    const transactionId = await start()
    await increment('a', transactionId)
    await expect(increment('a')).rejects.toThrow('TransactionBusy')
  })

  it('holds a unique key that it is about to take', async () => {
    const [first, second] = [await start(), await start()]
    await add({ _id: 'c', phone: '3' }, first)
    await expect(add({ _id: 'd', phone: '3' }, second)).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
    })
    await call('abortTransaction', { transactionId: first })
    await add({ _id: 'd', phone: '3' })
  })

  it('reaches single documents only', async () => {
    const transactionId = await start()
    const query = text({ n: 1 })
    const where = call('getDocument', { query, queryType: 'WHERE', transactionId })
    await expect(where).rejects.toThrow('single documents')
    await expect(call('calculateDocument', { query, transactionId })).rejects.toThrow(
      'single documents',
    )
  })

  it('ends with an operation that MongoDB refuses', async () => {
    const transactionId = await start()
    await expect(add({ _id: 'a' }, transactionId)).rejects.toThrow('E11000')
    await expect(read('a', transactionId)).rejects.toThrow('TransactionNotExist')
  })

  it('is told of a lost race at the commit where that is asked for', async () => {
    const late = await openDatabase({ clock: () => now, transactions: { conflictAt: 'commit' } })
    database = late
    await late.ensureCollection('accounts')
    await add({ _id: 'a', n: 1 })
    const [first, second] = [await start(), await start()]
    await increment('a', first)
    await increment('a', second)
    await call('commitTransaction', { transactionId: first })
    const commit = call('commitTransaction', { transactionId: second })
    await expect(commit).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect(await read('a')).toMatchObject({ n: 2 })
  })

  it('never conflicts by reading alone', async () => {
    const transactionId = await start()
    await read('a', transactionId)
    await increment('a')
    expect(await read('a', transactionId)).toMatchObject({ n: 1 })
    expect(await call('commitTransaction', { transactionId })).toEqual({})
  })
})
