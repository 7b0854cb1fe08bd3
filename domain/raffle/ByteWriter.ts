import { writeUtf8 } from './utf8'

/** The most bytes that one unit of a text takes. */
const MOST_BYTES_A_UNIT = 3
const ZERO = 48
const A = 97
/** The lower-case hexadecimal digits, in ASCII. */
const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))

/**
 * Puts bytes one after the other into a buffer that is taken again and again. A raffle of a million
 * hashes more than a million times: with a text and a buffer of its own for each, most of the time
 * would go into making them and clearing them away.
 */
export class ByteWriter {
  private buffer = new Uint8Array(1_024)
  private end = 0

  /** What was put since it was last cleared; holds until something more is put. */
  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.end)
  }

  clear(): this {
    this.end = 0
    return this
  }

  /** A text as UTF-8. */
  text(text: string): this {
    this.makeRoom(text.length * MOST_BYTES_A_UNIT)
    this.end = writeUtf8(text, this.buffer, this.end)
    return this
  }

  raw(bytes: Uint8Array): this {
    this.makeRoom(bytes.length)
    this.buffer.set(bytes, this.end)
    this.end += bytes.length
    return this
  }

  /** Bytes as the lower-case hexadecimal digits that stand for them. */
  hex(bytes: Uint8Array): this {
    this.makeRoom(2 * bytes.length)
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      this.buffer[this.end++] = digits[byte >> 4] ?? 0
      this.buffer[this.end++] = digits[byte & 15] ?? 0
    }
    return this
  }

  /** The bytes that lower-case hexadecimal digits stand for. */
  unhex(hex: string): this {
    this.makeRoom(hex.length >> 1)
    for (let at = 0; at < hex.length; at += 2)
      this.buffer[this.end++] = (valueAt(hex, at) << 4) | valueAt(hex, at + 1)
    return this
  }

  private makeRoom(more: number): void {
    const needed = this.end + more
    if (needed <= this.buffer.length) return
    const larger = new Uint8Array(2 * needed)
    larger.set(this.buffer)
    this.buffer = larger
  }
}

function valueAt(hex: string, at: number): number {
  const unit = hex.charCodeAt(at)
  return unit < A ? unit - ZERO : unit - A + 10
}
