import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteWriter } from './ByteWriter'
import { digest, digestInto } from './digest'

const part = fc.oneof(
  fc
    .string({ unit: 'grapheme', maxLength: 400 })
    .filter((text) => Buffer.from(text).toString() === text),
  fc.uint8Array({ maxLength: 2_000 }),
)
/** A text is put as a stretch of a longer one. */
const put = (writer: ByteWriter, one: string | Uint8Array) =>
  typeof one === 'string' ? writer.text(`前|${one}|后`, 2, 2 + one.length) : writer.raw(one)
const plain = (one: string | Uint8Array) => Buffer.from(one as string)

describe('bytes put one after the other', () => {
  it('are those of the parts, however long, and of nothing that was put before', () => {
    const writer = new ByteWriter()
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        writer.backTo(0)
        for (const one of parts) put(writer, one)
        expect(Buffer.from(writer.bytes).equals(Buffer.concat(parts.map(plain)))).toBe(true)
      }),
    )
  })

  it('are those that hexadecimal digits stand for', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const hex = Buffer.from(bytes).toString('hex')
        const written = new ByteWriter().unhex(`|${hex}|`, 1, 1 + hex.length)
        expect([...written.bytes]).toEqual([...bytes])
      }),
    )
  })

  it('are kept up to a place, and what comes after it goes', () => {
    const writer = new ByteWriter().text('kept').text('gone').backTo(4).text(' 着')
    expect(Buffer.from(writer.bytes).toString()).toBe('kept 着')
  })

  it('have the hash that they have alone, whatever was hashed before', () => {
    const into = new Uint8Array(32)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        digestInto(into, bytes)
        expect([...into]).toEqual([...digest(bytes)])
      }),
    )
  })
})
