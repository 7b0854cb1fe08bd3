import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLmdbStore } from './openLmdbStore'
import { openMemoryStore } from './openMemoryStore'
import type { Store, View } from './Store'

const folder = () => mkdtempSync(join(tmpdir(), 'store-'))
const adapters: [string, () => Store][] = [
  ['memory', () => openMemoryStore()],
  ['LMDB, relaxed', () => openLmdbStore(folder(), 'relaxed')],
  ['LMDB, full', () => openLmdbStore(folder(), 'full')],
]

const key = (name: string) => Buffer.from(name)
const range = (start: string, end: string) => ({ start: key(start), end: key(end) })
const names = (view: View, start: string, end: string, reverse = false) =>
  [...view.entries(range(start, end), reverse)].map((entry) => entry.key.toString())

describe.each(adapters)('the store in %s', (_name, open) => {
  let store: Store

  beforeEach(async () => {
    store = open()
    await store.write((batch) => {
      for (const name of ['a', 'b', 'c', 'd']) batch.put(key(name), Buffer.from(`1${name}`))
    })
  })
  afterEach(() => store.close())

  it('gives back what was put', () => {
    expect(store.latest.get(key('b'))?.toString()).toBe('1b')
    expect(store.latest.get(key('bb'))).toBeUndefined()
  })

  it('walks a range from its start up to but not including its end', () => {
    expect(names(store.latest, 'b', 'd')).toEqual(['b', 'c'])
    expect(names(store.latest, 'aa', 'cc')).toEqual(['b', 'c'])
    expect(names(store.latest, 'x', 'z')).toEqual([])
  })

  it('walks the same range backwards', () => {
    expect(names(store.latest, 'b', 'd', true)).toEqual(['c', 'b'])
    expect(names(store.latest, 'aa', 'cc', true)).toEqual(['c', 'b'])
    expect(names(store.latest, 'a', 'zz', true)).toEqual(['d', 'c', 'b', 'a'])
  })

  it('counts a range', () => {
    expect(store.latest.count(range('a', 'c'))).toBe(2)
    expect(store.latest.count(range('e', 'f'))).toBe(0)
  })

  it('shows a write its own puts and removals', async () => {
    const seen = await store.write((batch) => {
      batch.put(key('e'), Buffer.from('new'))
      batch.remove(key('a'))
      return names(batch, 'a', 'z')
    })
    expect(seen).toEqual(['b', 'c', 'd', 'e'])
    expect(names(store.latest, 'a', 'z')).toEqual(['b', 'c', 'd', 'e'])
  })

  it('runs writes one after another', async () => {
    const increment = () =>
      store.write((batch) => {
        const count = Number(batch.get(key('n'))?.toString() ?? 0)
        batch.put(key('n'), Buffer.from(String(count + 1)))
      })
    await Promise.all(Array.from({ length: 50 }, increment))
    expect(store.latest.get(key('n'))?.toString()).toBe('50')
  })

  it('rejects a write that throws before its first put, and goes on', async () => {
    const failing = store.write(() => {
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    await store.write((batch) => batch.put(key('e'), key('e')))
    expect(names(store.latest, 'a', 'z')).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('keeps a snapshot as it was while others write', async () => {
    const snapshot = store.snapshot()
    await store.write((batch) => {
      batch.put(key('a'), Buffer.from('2a'))
      batch.remove(key('b'))
    })
    expect(snapshot.get(key('a'))?.toString()).toBe('1a')
    expect(names(snapshot, 'a', 'z')).toEqual(['a', 'b', 'c', 'd'])
    expect(snapshot.count(range('a', 'z'))).toBe(4)
    expect(names(store.latest, 'a', 'z')).toEqual(['a', 'c', 'd'])
    snapshot.release()
  })
})

it('finds everything again in the folder', async () => {
  const path = folder()
  const first = openLmdbStore(path, 'full')
  await first.write((batch) => batch.put(key('a'), Buffer.from('kept')))
  await first.close()
  const second = openLmdbStore(path, 'full')
  expect(second.latest.get(key('a'))?.toString()).toBe('kept')
  await second.close()
})
