import { EJSON } from 'bson'
import { PlatformError } from '../../PlatformError'
import { type Document, isDocument } from './Document'
import { regexOptions } from './regexOptions'

/**
 * Reads canonical or relaxed Extended JSON; `now` stands for every server date in it. Rejects with
 * INVALID_PARAM what is not Extended JSON or names a key that no document may have.
 */
export function parseEjson(text: string, now: Date): unknown {
  const value = parse(text.includes('$regularExpression') ? withPlatformOptions(text) : text)
  if (/__proto__|constructor/.test(text)) refusePrototypeKeys(value)
  return text.includes('$tcb_server_date') ? withServerDates(value, now) : value
}

export function parseDocument(text: string, now: Date): Document {
  const value = parseEjson(text, now)
  if (isDocument(value)) return value
  throw new PlatformError('INVALID_PARAM', 'the parameter must be an object')
}

export function stringifyEjson(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false })
}

function parse(text: string): unknown {
  try {
    return EJSON.parse(text, { relaxed: true })
  } catch (error) {
    throw new PlatformError('INVALID_PARAM', `not valid EJSON: ${String(error)}`)
  }
}

/** The SDK sends JavaScript's flags, which BSON refuses. */
function withPlatformOptions(text: string): string {
  return JSON.stringify(JSON.parse(text), (key, value: unknown) => {
    if (key !== '$regularExpression' || !isDocument(value)) return value
    return { ...value, options: regexOptions(value.options) }
  })
}

function refusePrototypeKeys(value: unknown): void {
  if (Array.isArray(value)) value.forEach(refusePrototypeKeys)
  if (!isDocument(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.split('.').some(isPrototypeKey)) {
      throw new PlatformError('INVALID_PARAM', `the field name ${name} is not allowed`)
    }
    refusePrototypeKeys(inner)
  }
}

/** Names that reach an object's prototype in JavaScript and that no document needs. */
export function isPrototypeKey(segment: string): boolean {
  return segment === '__proto__' || segment === 'constructor'
}

function withServerDates(value: unknown, now: Date): unknown {
  if (Array.isArray(value)) return value.map((inner) => withServerDates(inner, now))
  if (!isDocument(value)) return value
  const mark = value.$tcb_server_date
  if (isDocument(mark)) return new Date(now.getTime() + Number(mark.offset ?? 0))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withServerDates(inner, now)]),
  )
}
