import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EJSON } from 'bson'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from './index'

const clock = () => new Date('2026-11-22T04:00:00Z')
const text = (value: unknown) => EJSON.stringify(value, { relaxed: false })

describe.each(['memory', 'relaxed', 'full'] as const)(
  'a database with durability %s',
  (durability) => {
    let database: Database

    beforeEach(async () => {
      const directory = mkdtempSync(join(tmpdir(), 'database-'))
      database = await openDatabase({ clock, durability, directory })
      await database.ensureCollection('members')
      await database.ensureIndex('members', { name: 'phone', keys: { phone: 1 }, unique: true })
      await database.ensureIndex('members', { name: 'board', keys: { team: 1, points: -1 } })
    })
    afterEach(() => database.close())

    const add = (...documents: Record<string, unknown>[]) =>
      database.handle({
        action: 'database.insertDocument',
        collectionName: 'members',
        data: documents.map(text),
      })
    const get = async (query: unknown, rest: Record<string, unknown> = {}) => {
      const answer = await database.handle({
        action: 'database.getDocument',
        collectionName: 'members',
        queryType: 'WHERE',
        query: text(query),
        limit: 100,
        ...rest,
      })
      const { list } = answer.data as { list: string[] }
      return list.map((line) => EJSON.parse(line) as unknown)
    }
    const update = (query: unknown, data: unknown, rest: Record<string, unknown> = {}) =>
      database.handle({
        action: 'database.modifyDocument',
        collectionName: 'members',
        queryType: 'WHERE',
        query: text(query),
        data: text(data),
        multi: true,
        merge: true,
        upsert: false,
        ...rest,
      })

    it('finds what was added by id, by index and by a walk', async () => {
      await add(
        { _id: 'a', team: 'x', points: 1, phone: '1' },
        { _id: 'b', team: 'x', points: 2, phone: '2' },
      )
      expect(await get({ _id: 'a' })).toEqual([{ _id: 'a', team: 'x', points: 1, phone: '1' }])
      expect(await get({ team: 'x', points: { $gt: 1 } })).toHaveLength(1)
      expect(await get({ points: 2 })).toHaveLength(1)
      expect(await get({ team: 'x' }, { order: text({ points: -1 }) })).toMatchObject([
        { _id: 'b' },
        { _id: 'a' },
      ])
    })

    it('lets one of many concurrent conditional updates through', async () => {
      await add({ _id: 'a', ver: 1, n: 0, phone: '1' })
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          update({ _id: 'a', ver: 1 }, { $set: { ver: 2 }, $inc: { n: 1 } }),
        ),
      )
      const updated = answers.map(({ data }) => (data as { updated: number }).updated)
      expect(updated.reduce((sum, count) => sum + count)).toBe(1)
      expect(await get({})).toEqual([{ _id: 'a', ver: 2, n: 1, phone: '1' }])
    })

    it('refuses a duplicate key with the text of MongoDB', async () => {
      await add({ _id: 'a', phone: '1' })
      await expect(add({ _id: 'a', phone: '2' })).rejects.toThrow(
        'E11000 duplicate key error collection: local.members index: _id_ dup key: { _id: "a" }',
      )
      await expect(add({ _id: 'b', phone: '1' })).rejects.toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
      })
    })

    it('sets, counts, removes and aggregates', async () => {
      await update({ _id: 'n' }, { team: 'y' }, { merge: false, upsert: true, multi: false })
      expect(await get({ team: 'y' })).toEqual([{ _id: 'n', team: 'y' }])
      const count = await database.handle({
        action: 'database.calculateDocument',
        collectionName: 'members',
        query: text({ team: 'y' }),
      })
      expect(count).toEqual({ data: { total: 1 } })
      const groups = await database.handle({
        action: 'database.aggregateDocuments',
        collectionName: 'members',
        stages: [{ stageKey: '$group', stageValue: text({ _id: '$team', n: { $sum: 1 } }) }],
      })
      expect(groups).toEqual({ data: { list: [text({ _id: 'y', n: 1 })] } })
      const removed = await database.handle({
        action: 'database.removeDocument',
        collectionName: 'members',
        query: text({}),
        multi: true,
      })
      expect(removed).toEqual({ data: { deleted: 1 } })
    })
  },
)
