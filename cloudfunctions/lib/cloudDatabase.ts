import { cloud } from './cloud'
import type { AtMost, Change, Condition, Database, Scalar } from './Database'

/** Declared here because the SDK's typings lack the option. */
const answerNullForMissing = { throwOnNotFound: false } as object
const sdk = cloud.database(answerNullForMissing)
const { command } = sdk

/** The cloud's database through wx-server-sdk: values are wrapped, so that none is taken for an operator. */
export const cloudDatabase: Database = {
  async get(name, id) {
    return dataOf(await sdk.collection(name).doc(id).get())
  },

  async insert(name, document) {
    try {
      await sdk.collection(name).add({ data: document })
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  },

  async put(name, { _id, ...data }) {
    await sdk.collection(name).doc(_id).set({ data })
  },

  async update(name, id, condition, change) {
    const query = sdk.collection(name).where({ _id: command.eq(id), ...wrap(condition) })
    const { stats } = (await query.update({ data: toUpdate(change) })) as Updated
    return stats.updated === 1
  },

  async find(name, { where, newestFirst, limit, fields }) {
    const query = sdk.collection(name).where(wrap(where)).orderBy(newestFirst, 'desc').limit(limit)
    const projection = Object.fromEntries(fields.map((field) => [field, true]))
    return dataOf(await query.field(projection).get())
  },

  async count(name, where) {
    const query = sdk.collection(name).where(wrap(where))
    const { total } = (await query.count()) as { total: number }
    return total
  },
}

/** The SDK's typings know neither our documents nor that without callbacks it always answers. */
function dataOf(answer: unknown): never {
  return (answer as { data: never }).data
}

interface Updated {
  stats: { updated: number }
}

function wrap(condition: Condition) {
  return Object.fromEntries(
    Object.entries(condition).map(([path, value]) => [
      path,
      isAtMost(value) ? command.lte(value.atMost) : command.eq(value),
    ]),
  )
}

/** Objects are set whole: unwrapped, the SDK would merge them into what is there. */
function toUpdate({ set, append = {} }: Change) {
  const values = Object.entries(set).map(([path, value]) => [path, command.set(value)])
  const lists = Object.entries(append).map(([path, added]) => [path, command.push([...added])])
  return Object.fromEntries([...values, ...lists]) as Record<string, unknown>
}

function isAtMost(value: Scalar | AtMost): value is AtMost {
  return typeof value === 'object' && value !== null && 'atMost' in value
}

/** The platform has several codes for it; the text of the engine is in all of them. */
function isDuplicate(error: unknown): boolean {
  return error instanceof Error && /E11000|duplicate key/i.test(error.message)
}
