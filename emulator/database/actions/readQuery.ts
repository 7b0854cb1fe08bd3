import { compileContext } from '../aggregate/compileContext'
import type { Engine } from '../engine/Engine'
import { compileQuery } from '../query/compileQuery'
import type { Matches } from '../query/Matches'
import type { Document } from '../values/Document'
import { parseDocument } from '../values/parseEjson'
import { type Request, textOf } from './Request'

export interface Query {
  filter: Document
  matches: Matches
}

/** The query of a request; none means the whole collection. */
export function readQuery(engine: Engine, request: Request): Query {
  const text = textOf(request, 'query')
  const now = engine.clock()
  const filter = text === undefined ? {} : parseDocument(text, now)
  return { filter, matches: compileQuery(filter, compileContext({ now })) }
}
