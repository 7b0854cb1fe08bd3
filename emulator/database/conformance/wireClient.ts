import { EJSON } from 'bson'
import type { Database } from '../Database'
import type { Document } from '../values/Document'

/** Speaks to a database as the SDK does, for tests: canonical EJSON in strings. */
export function wireClient(database: Pick<Database, 'handle'>, collectionName: string) {
  const call = (action: string, rest: Document = {}) =>
    database.handle({ action: `database.${action}`, collectionName, ...rest })
  const modify = async (query: Document, data: Document, rest: Document) => {
    const request = { queryType: 'WHERE', query: text(query), data: text(data), ...rest }
    const answer = await call('modifyDocument', request)
    return answer.data as { updated: number; upsert_id: unknown }
  }
  return {
    call,
    add: async (...documents: Document[]) => {
      const answer = await call('insertDocument', { data: documents.map(text) })
      return (answer.data as { insertedIds: unknown[] }).insertedIds
    },
    get: async (query: Document = {}, rest: Document = {}) =>
      listOf(await call('getDocument', { queryType: 'WHERE', query: text(query), ...rest })),
    count: async (query: Document = {}) => {
      const answer = await call('calculateDocument', { query: text(query) })
      return (answer.data as { total: number }).total
    },
    update: (query: Document, data: Document, rest: Document = {}) =>
      modify(query, data, { multi: true, merge: true, upsert: false, ...rest }),
    set: (_id: string, data: Document) =>
      modify({ _id }, data, { multi: false, merge: false, upsert: true, queryType: 'DOC' }),
    remove: async (query: Document, rest: Document = {}) => {
      const answer = await call('removeDocument', { query: text(query), multi: true, ...rest })
      return (answer.data as { deleted: number }).deleted
    },
    aggregate: async (...stages: Document[]) =>
      listOf(await call('aggregateDocuments', { stages: stages.flatMap(stageOf) })),
  }
}

export function text(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false })
}

function stageOf(stage: Document): Document[] {
  return Object.entries(stage).map(([stageKey, value]) => ({ stageKey, stageValue: text(value) }))
}

function listOf(answer: Document): Document[] {
  const { list } = answer.data as { list: string[] }
  return list.map((line) => EJSON.parse(line) as Document)
}
