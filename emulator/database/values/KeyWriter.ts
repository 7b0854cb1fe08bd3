/** Collects the bytes of one key. */
export class KeyWriter {
  private bytes = Buffer.allocUnsafe(256)
  length = 0

  byte(value: number): void {
    this.reserve(1)
    this.bytes[this.length++] = value
  }

  uint32(value: number): void {
    this.reserve(4)
    this.length = this.bytes.writeUInt32BE(value, this.length)
  }

  /** Eight bytes that order as the numbers do; NaN comes first and -0 is 0. */
  double(value: number): void {
    this.reserve(8)
    const at = this.length
    this.length = this.bytes.writeDoubleBE(value === 0 ? 0 : value, at)
    if (Number.isNaN(value)) this.bytes.fill(0, at, at + 8)
    else if (value < 0) this.invert(at)
    else this.bytes[at] = (this.bytes[at] ?? 0) ^ 0x80
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  /** UTF-8 with an end mark that sorts before every continuation. */
  text(value: string): void {
    this.reserve(value.length * 3 + 2)
    const start = this.length
    this.length += this.bytes.write(value, start)
    if (value.includes('\0')) this.escapeZeros(start)
    this.byte(0)
    this.byte(0)
  }

  /** Turns the order of everything written since `start` around. */
  invert(start: number): void {
    for (let at = start; at < this.length; at++) this.bytes[at] = ~(this.bytes[at] ?? 0)
  }

  since(start: number): Buffer {
    return Buffer.from(this.bytes.subarray(start, this.length))
  }

  finish(): Buffer {
    return this.since(0)
  }

  private escapeZeros(start: number): void {
    const written = this.since(start)
    this.length = start
    for (const value of written) {
      this.byte(value)
      if (value === 0) this.byte(0xff)
    }
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const larger = Buffer.allocUnsafe((this.length + count) * 2)
    this.bytes.copy(larger, 0, 0, this.length)
    this.bytes = larger
  }
}
