import { compileContext } from '../engine/compileContext'
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
  const filter = text === undefined ? {} : parseDocument(text, engine.clock())
  return { filter, matches: compileQuery(filter, compileContext) }
}
