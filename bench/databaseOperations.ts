import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Bench } from 'tinybench'
import { type Database, startLocalCloud } from '../emulator'
import type { Report, Suite } from './Figure'

const sizes = [1_000, 100_000, 1_000_000]
const BATCH = 1_000
const GROUP = 50
const SHOP = 50_000
const MEASURED_MS = 500

/** The local cloud's database as requests reach it, at growing sizes of a collection. */
export const databaseOperations: Suite = {
  title: 'database operations',
  run: async (report) => {
    const smallest = new Map<string, number>()
    for (const size of sizes) {
      const times = await measureAt(size, report)
      for (const [name, time] of times) {
        report(`${name}, ${inWords(size)}`, time, 'ms')
        if (size === sizes[0]) smallest.set(name, time)
        const first = smallest.get(name)
        if (size === sizes.at(-1) && first) {
          report(
            `${name}, ${inWords(size)} against ${inWords(sizes[0] ?? 0)}`,
            time / first,
            'ratio',
          )
        }
      }
    }
  },
}

async function measureAt(size: number, report: Report): Promise<Map<string, number>> {
  const data = await mkdtemp(path.join(tmpdir(), 'qunhuo-bench-'))
  const cloud = await startLocalCloud({ data })
  await fill(cloud.database, size, report)
  const times = await operationTimes(cloud.database, size)
  await cloud.close()
  await rm(data, { recursive: true })
  return times
}

async function fill(database: Database, size: number, report: Report): Promise<void> {
  await database.ensureCollection('rows')
  await database.ensureIndex('rows', { name: 'byGroup', keys: { group: 1, at: -1 } })
  await database.ensureIndex('rows', { name: 'byShop', keys: { shop: 1 } })
  const start = performance.now()
  for (let first = 0; first < size; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, size) }, (_, index) =>
      row(first + index, size),
    )
    await database.handle({
      action: 'database.insertDocument',
      collectionName: 'rows',
      data: batch,
    })
  }
  const seconds = (performance.now() - start) / 1000
  report(`loading ${inWords(size)}, three indexes`, size / seconds, 'per s')
}

/** A document of about 200 bytes: fifty share a group, fifty thousand a shop. */
function row(number: number, size: number): string {
  return JSON.stringify({
    _id: idOf(number),
    group: `group${number % Math.max(1, Math.floor(size / GROUP))}`,
    shop: `shop${Math.floor(number / SHOP)}`,
    at: number,
    ver: 0,
    points: number % 100,
    note: 'a line that stands for what a document carries besides',
  })
}

async function operationTimes(database: Database, size: number): Promise<Map<string, number>> {
  let turn = 0
  const next = () => (turn += 7_919) % size
  const ask = (request: Record<string, unknown> & { action: string }) =>
    database.handle({ collectionName: 'rows', queryType: 'WHERE', multi: false, ...request })
  const bench = new Bench({ time: MEASURED_MS, warmupTime: 100 })
    .add('point read', () => ask({ action: 'database.getDocument', query: byId(next()), limit: 1 }))
    .add('page of 20 by an index', () =>
      ask({
        action: 'database.getDocument',
        query: JSON.stringify({ group: groupOf(next(), size) }),
        order: JSON.stringify({ at: -1 }),
        limit: 20,
      }),
    )
    .add('count of 50 by an index', () =>
      ask({
        action: 'database.calculateDocument',
        query: JSON.stringify({ group: groupOf(next(), size) }),
      }),
    )
    .add('conditional update', () =>
      ask({
        action: 'database.modifyDocument',
        query: JSON.stringify({ _id: idOf(next()), shop: { $gte: 'shop' } }),
        data: JSON.stringify({ $inc: { ver: 1, points: 1 } }),
        merge: true,
        upsert: false,
      }),
    )
    .add('insert', () => {
      turn += 1
      const document = { _id: `new${turn}`, group: 'new', shop: 'new', at: turn }
      return ask({ action: 'database.insertDocument', data: [JSON.stringify(document)] })
    })
    .add('transaction of 3 documents', () => transaction(database, [next(), next(), next()]))
  if (size >= SHOP) bench.add('aggregate of 50 k', () => total(database))
  await bench.run()
  return new Map(bench.tasks.map(({ name, result }) => [name, medianOf(result)]))
}

function medianOf(result: Bench['tasks'][number]['result']): number {
  if (result.state === 'errored') throw result.error
  return 'latency' in result ? result.latency.p50 : Number.NaN
}

async function transaction(database: Database, numbers: readonly number[]): Promise<void> {
  const { transactionId } = await database.handle({ action: 'database.startTransaction' })
  for (const number of numbers) {
    await database.handle({
      action: 'database.modifyDocument',
      collectionName: 'rows',
      transactionId,
      queryType: 'DOC',
      query: byId(number),
      data: JSON.stringify({ $inc: { ver: 1 } }),
      merge: true,
      multi: false,
      upsert: false,
    })
  }
  await database.handle({ action: 'database.commitTransaction', transactionId })
}

function total(database: Database): Promise<unknown> {
  return database.handle({
    action: 'database.aggregateDocuments',
    collectionName: 'rows',
    stages: [
      { stageKey: '$match', stageValue: JSON.stringify({ shop: 'shop1' }) },
      {
        stageKey: '$group',
        stageValue: JSON.stringify({ _id: null, points: { $sum: '$points' } }),
      },
    ],
  })
}

const idOf = (number: number) => `row${number}`
const byId = (number: number) => JSON.stringify({ _id: idOf(number) })
const groupOf = (number: number, size: number) =>
  `group${number % Math.max(1, Math.floor(size / GROUP))}`

function inWords(size: number): string {
  return size >= 1_000_000 ? `${size / 1_000_000} M` : `${size / 1_000} k`
}
