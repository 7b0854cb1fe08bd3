import { PlatformError } from '../../PlatformError'
import type { Collection } from '../documents/Collection'
import { documentsPrefix, withPrefix } from '../documents/storeKeys'
import { decodeDocument } from '../documents/writeDocument'
import type { Document } from '../values/Document'
import { isDocument } from '../values/Document'
import { parseDocument, stringifyEjson } from '../values/parseEjson'
import type { Engine } from './Engine'
import { writeChanges } from './writeChanges'

const batchSize = 500

/** One line a document, `{ collection, document }`, as the store stood when the walk began. */
export async function* exportLines(engine: Engine, name?: string): AsyncIterable<string> {
  const collections = name === undefined ? engine.catalog.all() : [engine.catalog.get(name)]
  const snapshot = engine.store.snapshot()
  try {
    for (const collection of collections) {
      for (const { value } of snapshot.entries(withPrefix(documentsPrefix(collection.number)))) {
        yield await Promise.resolve(
          stringifyEjson({ collection: collection.name, document: decodeDocument(value) }),
        )
      }
    }
  } finally {
    snapshot.release()
  }
}

/** Inserts the lines' documents, making collections as needed; rejects at a duplicate. */
export async function importLines(
  engine: Engine,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<number> {
  let count = 0
  let pending: { collection: string; document: Document }[] = []
  for await (const line of lines) {
    if (line.trim() === '') continue
    pending.push(readLine(engine, line))
    count++
    if (pending.length < batchSize) continue
    await insertAll(engine, pending)
    pending = []
  }
  await insertAll(engine, pending)
  return count
}

function readLine(engine: Engine, line: string): { collection: string; document: Document } {
  const { collection, document } = parseDocument(line, engine.clock())
  if (typeof collection === 'string' && isDocument(document)) return { collection, document }
  throw new PlatformError('INVALID_PARAM', 'a line must be { collection, document }')
}

async function insertAll(
  engine: Engine,
  rows: { collection: string; document: Document }[],
): Promise<void> {
  for (const name of new Set(rows.map(({ collection }) => collection))) {
    const documents = rows.filter((row) => row.collection === name)
    await writeChanges(engine, {
      collection: await collectionNamed(engine, name),
      transaction: undefined,
      find: () => documents.map(({ document }) => ({ after: document })),
    })
  }
}

async function collectionNamed(engine: Engine, name: string): Promise<Collection> {
  return (
    engine.catalog.find(name) ??
    (await engine.store.write(
      (batch) => engine.catalog.find(name) ?? engine.catalog.addCollection(batch, name),
    ))
  )
}
