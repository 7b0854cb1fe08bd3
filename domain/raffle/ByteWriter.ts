import { writeUtf8 } from './utf8'

/** The most bytes that one unit of a text takes. */
const MOST_BYTES_A_UNIT = 3
const ZERO = 48
const A = 97

/**
 * Puts bytes one after the other into a buffer that is taken again and again. A raffle of a million
 * hashes more than a million times: with a text and a buffer of its own for each, most of the time
 * would go into making them and clearing them away.
 */
export class ByteWriter {
  private buffer = new Uint8Array(1_024)
  private end = 0

  /** What was put so far; holds until something more is put. */
  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.end)
  }

  /** Keeps the first bytes, and forgets those after them. */
  backTo(count: number): this {
    this.end = count
    return this
  }

  /** A text as UTF-8, or a stretch of it. */
  text(text: string, from = 0, to = text.length): this {
    this.makeRoom((to - from) * MOST_BYTES_A_UNIT)
    this.end = writeUtf8(text, this.buffer, { at: this.end, from, to })
    return this
  }

  raw(bytes: Uint8Array): this {
    this.makeRoom(bytes.length)
    this.buffer.set(bytes, this.end)
    this.end += bytes.length
    return this
  }

  /** The bytes that the lower-case hexadecimal digits in a stretch of a text stand for. */
  unhex(hex: string, from: number, to: number): this {
    this.makeRoom((to - from) >> 1)
    for (let at = from; at < to; at += 2)
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
