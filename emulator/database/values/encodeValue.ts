import { createHash } from 'node:crypto'
import type { Binary, ObjectId } from 'bson'
import { regexText, toNumber } from './compareValues'
import type { Document } from './Document'
import { KeyWriter } from './KeyWriter'
import { rankOf, typeOf } from './typeOf'

/** LMDB's keys end at 1,978 bytes; this leaves room for what stands around the values. */
const mostBytes = 1800
const hashBytes = 16

/** The mark of an empty array in an index: before null, as in MongoDB. */
export const emptyArray = Symbol('empty array')

/**
 * Writes a value so that bytes order as `compareValues` does and no encoding is the beginning of
 * another. What is longer than its share of a key is cut and ends in a hash.
 */
export function encodeValue(
  writer: KeyWriter,
  value: unknown,
  { descending = false, share = 1 } = {},
): void {
  const start = writer.length
  write(writer, value)
  const most = Math.floor(mostBytes / share)
  if (writer.length - start > most) cut(writer, start, most)
  if (descending) writer.invert(start)
}

export function encoded(value: unknown): Buffer {
  const writer = new KeyWriter()
  encodeValue(writer, value)
  return writer.finish()
}

/** The part of a value's encoding that survives the cut; `exact` when that is all of it. */
export function encodedBeginning(value: unknown, share: number): { bytes: Buffer; exact: boolean } {
  const writer = new KeyWriter()
  write(writer, value)
  const most = Math.floor(mostBytes / share)
  if (writer.length <= most) return { bytes: writer.finish(), exact: true }
  return { bytes: writer.finish().subarray(0, most - hashBytes), exact: false }
}

function cut(writer: KeyWriter, start: number, most: number): void {
  const hash = createHash('sha256').update(writer.since(start)).digest()
  writer.length = start + most - hashBytes
  writer.raw(hash.subarray(0, hashBytes))
}

function write(writer: KeyWriter, value: unknown): void {
  if (value === emptyArray) {
    writer.byte(0x08)
    return
  }
  writer.byte(rankOf(value))
  writeWithoutType(writer, value)
}

function writeWithoutType(writer: KeyWriter, value: unknown): void {
  switch (typeOf(value)) {
    case 'int':
    case 'long':
    case 'double':
    case 'decimal':
      writer.double(toNumber(value))
      break
    case 'string':
      writer.text(value as string)
      break
    case 'bool':
      writer.byte(Number(value))
      break
    case 'date':
      writer.double((value as Date).getTime())
      break
    case 'object':
      writeDocument(writer, value as Document)
      break
    case 'array':
      writeArray(writer, value as unknown[])
      break
    case 'objectId':
      writer.raw((value as ObjectId).id)
      break
    case 'binData':
      writeBinary(writer, value as Binary)
      break
    case 'timestamp':
      writer.double(Number(value))
      break
    case 'regex':
      writer.text(regexText(value))
      break
    case 'javascript':
      writer.text(JSON.stringify(value))
      break
    case 'null':
    case 'undefined':
    case 'minKey':
    case 'maxKey':
  }
}

/** MongoDB compares a field's type, then its name, then its value. */
function writeDocument(writer: KeyWriter, document: Document): void {
  for (const [name, value] of Object.entries(document)) {
    writer.byte(rankOf(value))
    writer.text(name)
    writeWithoutType(writer, value)
  }
  writer.byte(0)
}

function writeArray(writer: KeyWriter, values: unknown[]): void {
  for (const value of values) write(writer, value)
  writer.byte(0)
}

function writeBinary(writer: KeyWriter, value: Binary): void {
  writer.uint32(value.length())
  writer.byte(value.sub_type)
  writer.raw(value.value())
}
