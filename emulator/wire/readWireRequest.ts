import { PlatformError } from '../PlatformError'
import { parseMultipart } from './multipart'

export interface RawRequest {
  body: Record<string, unknown>
  parts: Map<string, Buffer>
}

/** Reads what the SDK posts: JSON, or multipart with text and protobuf parts. */
export function readWireRequest(bytes: Buffer, contentType: string): RawRequest {
  if (!contentType.startsWith('multipart/')) return { body: readJson(bytes), parts: new Map() }
  const parts = parseMultipart(bytes, contentType)
  const texts = [...parts].filter(([name]) => !binaryParts.has(name))
  return { body: Object.fromEntries(texts.map(([name, value]) => [name, value.toString()])), parts }
}

const binaryParts = new Set(['requestData', 'apiOptions'])

function readJson(bytes: Buffer): Record<string, unknown> {
  const value = parse(bytes.toString('utf8'))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PlatformError('INVALID_PARAM', 'the request body is not a JSON object')
  }
  return value as Record<string, unknown>
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PlatformError('INVALID_PARAM', 'the request body is not JSON')
  }
}
