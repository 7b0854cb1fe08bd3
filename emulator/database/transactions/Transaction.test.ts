import { expect, it } from 'vitest'
import { openMemoryStore } from '../store/openMemoryStore'
import { Transaction } from './Transaction'

const key = Buffer.from('key')

it('is not put into a store that changed under it, even when nobody noticed before', async () => {
  const store = openMemoryStore()
  const transaction = new Transaction('t', new Date(0), store, 0)
  transaction.view.put(key, Buffer.from('mine'))
  transaction.lockedKeys.add(key.toString('latin1'))
  await store.write((batch) => batch.put(key, Buffer.from('theirs')))
  const commit = store.write((batch) => transaction.applyTo(batch))
  await expect(commit).rejects.toThrow('TransactionConflict')
  expect(store.latest.get(key)?.toString()).toBe('theirs')
})

it('walks its own writes and the snapshot below in one order', async () => {
  const store = openMemoryStore()
  await store.write((batch) => {
    for (const name of ['a', 'c', 'e']) batch.put(Buffer.from(name), Buffer.from('below'))
  })
  const { view } = new Transaction('t', new Date(0), store, 0)
  view.put(Buffer.from('b'), Buffer.from('own'))
  view.put(Buffer.from('e'), Buffer.from('own'))
  view.remove(Buffer.from('c'))
  const walk = (reverse: boolean) =>
    [...view.entries({ start: Buffer.from('a'), end: Buffer.from('z') }, reverse)].map(
      (entry) => `${entry.key.toString()} ${entry.value.toString()}`,
    )
  expect(walk(false)).toEqual(['a below', 'b own', 'e own'])
  expect(walk(true)).toEqual(['e own', 'b own', 'a below'])
  expect(view.count({ start: Buffer.from('a'), end: Buffer.from('z') })).toBe(3)
})
