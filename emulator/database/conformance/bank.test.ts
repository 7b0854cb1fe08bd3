import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../index'
import type { Document } from '../values/Document'
import { text, wireClient } from './wireClient'

const accounts = 20
const opening = 100
const writers = 32
const transfers = 5

/** Transfers between accounts by transactions, while readers add all balances up. */
describe.each(['memory', 'relaxed'] as const)('a bank with %s durability', (durability) => {
  it('keeps its total for 32 writers at once, in every snapshot', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'bank-'))
    const database = await openDatabase({ clock: () => new Date(0), durability, directory })
    await database.ensureCollection('accounts')
    const bank = wireClient(database, 'accounts')
    await bank.add(...Array.from({ length: accounts }, (_, _id) => ({ _id, balance: opening })))
    const inside = async (action: string, transactionId: unknown, rest: Document) =>
      (await bank.call(action, { transactionId, queryType: 'DOC', ...rest })).data as Document
    const move = (transactionId: unknown, _id: number, amount: number) =>
      inside('modifyDocument', transactionId, {
        query: text({ _id }),
        data: text({ $inc: { balance: amount } }),
        merge: true,
      })

    const attempt = async (from: number, to: number): Promise<boolean> => {
      const { transactionId } = await bank.call('startTransaction')
      try {
        await move(transactionId, from, -1)
        await move(transactionId, to, 1)
        await bank.call('commitTransaction', { transactionId })
        return true
      } catch (error) {
        expect(error).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
        return false
      }
    }
    const writer = async (number: number) => {
      for (let done = 0; done < transfers; ) {
        const from = (number + done) % accounts
        if (await attempt(from, (from + 7) % accounts)) done++
        else await nextTurn()
      }
    }
    const balances = async (): Promise<number> => {
      const { transactionId } = await bank.call('startTransaction')
      let total = 0
      for (let _id = 0; _id < accounts; _id++) {
        const { list } = await inside('getDocument', transactionId, { query: text({ _id }) })
        total += Number((list as string[])[0]?.match(/"balance":\{"\$numberInt":"(-?\d+)"/)?.[1])
      }
      await bank.call('abortTransaction', { transactionId })
      return total
    }
    let writing = true
    const totals: number[] = []
    const reader = async () => {
      while (writing) {
        totals.push(await balances())
        await nextTurn()
      }
    }
    const reading = Promise.all([reader(), reader()])
    await Promise.all(Array.from({ length: writers }, (_, number) => writer(number)))
    writing = false
    await reading

    expect(totals.filter((total) => total !== accounts * opening)).toEqual([])
    expect(totals.length).toBeGreaterThan(1)
    const [sum] = await bank.aggregate({ $group: { _id: null, total: { $sum: '$balance' } } })
    expect(sum?.total).toBe(accounts * opening)
    await database.close()
  }, 60_000)
})

it('counts every increment, plain or in a transaction', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'counter-'))
  const database = await openDatabase({ clock: () => new Date(0), directory })
  await database.ensureCollection('counters')
  const counters = wireClient(database, 'counters')
  await counters.add({ _id: 'n', n: 0 })
  const increment = { query: text({ _id: 'n' }), data: text({ $inc: { n: 1 } }), merge: true }
  let inside = 0
  const insideOne = async () => {
    const { transactionId } = await counters.call('startTransaction')
    try {
      await counters.call('modifyDocument', { ...increment, transactionId, queryType: 'DOC' })
      await counters.call('commitTransaction', { transactionId })
      inside++
    } catch (error) {
      expect(error).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    }
  }
  const writer = async (number: number) => {
    for (let count = 0; count < 20; count++) {
      if (number % 2 === 0) await insideOne()
      else await counters.update({ _id: 'n' }, { $inc: { n: 1 } })
      if (count % 3 === number % 3) await nextTurn()
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, number) => writer(number)))
  expect(await counters.get()).toEqual([{ _id: 'n', n: 4 * 20 + inside }])
  expect(inside).toBeGreaterThan(0)
  await database.close()
}, 60_000)
