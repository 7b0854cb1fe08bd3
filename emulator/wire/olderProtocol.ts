import type { Database } from '../database'
import type { Actions } from './AdminDispatcher'
import type { Action, WireAnswer } from './WireRequest'

type Body = Record<string, unknown>
type Answer = { data: Record<string, unknown> }

/**
 * The protocol that tcb-admin-node still speaks: other action names, and plain JSON in place of
 * extended JSON in strings. Each action is translated into today's. Its transactions are not.
 */
export function olderProtocol(database: Database): Actions {
  const translated =
    (action: string, answer: (data: Record<string, unknown>) => WireAnswer): Action =>
    async ({ body }) => {
      const { data } = (await database.handle({ ...today(body), action })) as Answer
      return { data: answer(data) }
    }
  return {
    'database.addDocument': async ({ body }) => {
      const data = [JSON.stringify(todaysValue(body.data))]
      const action = 'database.insertDocument'
      const answer = (await database.handle({ ...body, data, action })) as {
        data: { insertedIds: unknown[] }
      }
      return { data: { _id: answer.data.insertedIds[0] } }
    },
    'database.queryDocument': translated('database.getDocument', (data) => ({
      ...data,
      list: listOf(data).map(olderValue),
    })),
    'database.countDocument': translated('database.calculateDocument', (data) => data),
    'database.updateDocument': translated('database.modifyDocument', (data) => ({
      ...data,
      upserted_id: data.upsert_id,
    })),
    'database.deleteDocument': translated('database.removeDocument', (data) => data),
    'database.aggregate': translated('database.aggregateDocuments', (data) => ({
      list: JSON.stringify(data.list),
    })),
  }
}

/** Today's request for an older one: what was an object is a string of extended JSON. */
function today(body: Body): Body {
  const { query, data, projection, order, stages, ...rest } = body
  return {
    ...rest,
    ...asText('query', query),
    ...asText('data', data),
    ...asText('projection', isEmpty(projection) ? undefined : projection),
    ...asText('order', Array.isArray(order) ? orderOf(order as OrderField[]) : undefined),
    ...(Array.isArray(stages) ? { stages: (stages as Stage[]).map(todaysStage) } : {}),
  }
}

interface OrderField {
  field: string
  direction: 'asc' | 'desc'
}

interface Stage {
  stageKey: string
  stageValue: string
}

function asText(name: string, value: unknown): Body {
  return value === undefined ? {} : { [name]: JSON.stringify(todaysValue(value)) }
}

function orderOf(order: OrderField[]): Record<string, number> {
  return Object.fromEntries(
    order.map(({ field, direction }) => [field, direction === 'asc' ? 1 : -1]),
  )
}

function todaysStage({ stageKey, stageValue }: Stage): Stage {
  return { stageKey, stageValue: JSON.stringify(todaysValue(JSON.parse(stageValue))) }
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

/** `{ $date: ms }` and `{ $date: { offset } }`, the server's, as extended JSON has them. */
function todaysValue(value: unknown): unknown {
  return replace(value, (object) => {
    if (typeof object.$date === 'number') return { $date: { $numberLong: String(object.$date) } }
    if (isOffset(object.$date)) return { $tcb_server_date: object.$date }
    return undefined
  })
}

function isOffset(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'offset' in value
}

function listOf(data: Body): unknown[] {
  return (data.list as string[]).map((document) => JSON.parse(document) as unknown)
}

const numbers = ['$numberInt', '$numberLong', '$numberDouble']

/** Extended JSON as older clients read it: numbers as numbers, dates in milliseconds. */
function olderValue(value: unknown): unknown {
  return replace(value, (object) => {
    const [[key, inner] = []] = Object.entries(object)
    if (key !== undefined && numbers.includes(key)) return Number(inner)
    if (key === '$date') return { $date: new Date(olderValue(inner) as number | string).getTime() }
    return undefined
  })
}

/** Copies a JSON value; an object for which `change` gives something is replaced by that. */
function replace(value: unknown, change: (object: Body) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => replace(item, change))
  if (typeof value !== 'object' || value === null) return value
  const object = value as Body
  return (
    change(object) ??
    Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, replace(inner, change)]))
  )
}
