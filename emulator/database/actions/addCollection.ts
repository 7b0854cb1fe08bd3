import { PlatformError } from '../../PlatformError'
import type { Engine } from '../engine/Engine'
import type { Answer, Request } from './Request'

/** `createCollection(name)`. */
export async function addCollection(engine: Engine, request: Request): Promise<Answer> {
  const name = request.collectionName
  if (typeof name !== 'string' || !/^[a-zA-Z0-9_-]{1,64}$/.test(name)) {
    throw new PlatformError('INVALID_PARAM', `not a collection name: ${String(name)}`)
  }
  await engine.store.write((batch) => {
    if (engine.catalog.find(name)) throw exists(name)
    if (engine.catalog.all().length >= engine.limits.collections) throw tooMany(engine)
    engine.catalog.addCollection(batch, name)
  })
  return {}
}

function exists(name: string): PlatformError {
  return new PlatformError(
    'DATABASE_REQUEST_FAILED',
    `[ResourceExist] Table exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  )
}

function tooMany(engine: Engine): PlatformError {
  return new PlatformError(
    'DATABASE_COLLECTION_EXCEED_LIMIT',
    `an environment holds at most ${engine.limits.collections} collections`,
  )
}
