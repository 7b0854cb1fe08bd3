import { cloud } from './cloud'
import type { CollectionName } from './collections'
import type { Change, Comparison, Condition, Database, Scalar, Search, Tally } from './Database'

/** Declared here because the SDK's typings lack the option. */
const answerNullForMissing = { throwOnNotFound: false } as object
const sdk = cloud.database(answerNullForMissing)
const { command } = sdk

/** The platform's most documents of an aggregate. */
const MOST_GROUPS = 10_000

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

  async remove(name, id, condition = {}) {
    return (await removeWhere(name, { _id: id, ...condition })) === 1
  },

  removeAll(name, where) {
    return removeWhere(name, where)
  },

  async find(name, search) {
    let query = sdk.collection(name).where(toFilter(search)).limit(search.limit)
    for (const [field, direction] of search.sort)
      query = query.orderBy(field, direction === 'ascending' ? 'asc' : 'desc')
    const projection = Object.fromEntries(search.fields.map((field) => [field, true]))
    return dataOf(await query.field(projection).get())
  },

  async count(name, where) {
    const query = sdk.collection(name).where(wrap(where))
    const { total } = (await query.count()) as { total: number }
    return total
  },

  async tally(name, where, field) {
    const groups = sdk
      .collection(name)
      .aggregate()
      .match(wrap(where))
      .unwind(`$${field}`)
      .group({ _id: `$${field}`, count: command.aggregate.sum(1) })
      .limit(MOST_GROUPS)
    const { list } = (await groups.end()) as { list: { _id: Scalar; count: number }[] }
    return list.map(({ _id, count }): Tally => ({ value: _id, count }))
  },

  async sum(name, where, field) {
    const group = { _id: null, total: command.aggregate.sum(`$${field}`) }
    const groups = sdk.collection(name).aggregate().match(wrap(where)).group(group)
    const { list } = (await groups.end()) as { list: { total: number }[] }
    return list[0]?.total ?? 0
  },
}

async function removeWhere(name: CollectionName, where: Condition): Promise<number> {
  const answer = await sdk.collection(name).where(wrap(where)).remove()
  return (answer as { stats: { removed: number } }).stats.removed
}

/** A page begins after the last one: beyond its first sort field, or level with it and beyond the next. */
function toFilter({ where, sort, after }: Search<string>) {
  const filter = wrap(where)
  if (!after) return filter
  const pages = sort.map(([field, direction], position) => {
    const level = sort.slice(0, position).map(([name], at) => [name, command.eq(after[at])])
    const end = after[position]
    const beyond = direction === 'ascending' ? command.gt(end) : command.lt(end)
    return Object.fromEntries([...level, [field, beyond]]) as object
  })
  return command.and([filter, command.or(pages)])
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
      isComparison(value) ? compare(value) : command.eq(value),
    ]),
  )
}

const comparisons = {
  atMost: (value: unknown) => command.lte(value),
  atLeast: (value: unknown) => command.gte(value),
  above: (value: unknown) => command.gt(value),
  below: (value: unknown) => command.lt(value),
  oneOf: (value: unknown) => command.in(value as unknown[]),
  not: (value: unknown) => command.neq(value),
}

function compare(comparison: Comparison) {
  const parts = Object.entries(comparison).map(([name, value]) =>
    comparisons[name as keyof Comparison](value),
  )
  return parts.length === 1 ? parts[0] : command.and(parts)
}

/** Objects are set whole: unwrapped, the SDK would merge them into what is there. */
function toUpdate({ set = {}, append = {}, increase = {}, unset = [] }: Change) {
  const values = Object.entries(set).map(([path, value]) => [path, command.set(value)])
  const lists = Object.entries(append).map(([path, added]) => [path, command.push([...added])])
  const numbers = Object.entries(increase).map(([path, by]) => [path, command.inc(by)])
  const removed = unset.map((path) => [path, command.remove()])
  return Object.fromEntries([...values, ...lists, ...numbers, ...removed]) as Record<
    string,
    unknown
  >
}

function isComparison(value: Scalar | Comparison): value is Comparison {
  if (typeof value !== 'object' || value === null || value instanceof Date) return false
  return Object.keys(value).every((name) => Object.hasOwn(comparisons, name))
}

/** The platform has several codes for it; the text of the engine is in all of them. */
function isDuplicate(error: unknown): boolean {
  return error instanceof Error && /E11000|duplicate key/i.test(error.message)
}
