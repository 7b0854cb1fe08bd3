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
const put = (writer: ByteWriter, one: string | Uint8Array) =>
  typeof one === 'string' ? writer.text(one) : writer.raw(one)
const plain = (one: string | Uint8Array) => Buffer.from(one as string)

describe('bytes put one after the other', () => {
  it('are those of the parts, however long, and of nothing that was put before', () => {
    const writer = new ByteWriter()
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        writer.clear()
        for (const one of parts) put(writer, one)
        expect(Buffer.from(writer.bytes).equals(Buffer.concat(parts.map(plain)))).toBe(true)
      }),
    )
  })

  it('go through hexadecimal digits and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const hex = Buffer.from(bytes).toString('hex')
        expect(Buffer.from(new ByteWriter().hex(bytes).bytes).toString()).toBe(hex)
        expect([...new ByteWriter().unhex(hex).bytes]).toEqual([...bytes])
      }),
    )
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
