/** A text's bytes. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  return bytes.subarray(0, writeUtf8(text, bytes, { at: 0, from: 0, to: text.length }))
}

/**
 * Writes the bytes of a stretch of a text from `at` on, and says where they end. Phones have no
 * TextEncoder, so the four lengths of a character are written here.
 */
export function writeUtf8(
  text: string,
  bytes: Uint8Array,
  { at, from, to }: { at: number; from: number; to: number },
): number {
  let end = at
  for (let next = from; next < to; next++) {
    const unit = text.charCodeAt(next)
    if (unit < 0x80) {
      bytes[end++] = unit
      continue
    }
    const point = text.codePointAt(next) ?? unit
    if (point > 0xffff) next++
    end = writeLong(bytes, end, point)
  }
  return end
}

function writeLong(bytes: Uint8Array, start: number, point: number): number {
  const tails = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
  const lead = [0, 0xc0, 0xe0, 0xf0][tails] ?? 0
  bytes[start] = lead | (point >> (6 * tails))
  for (let tail = 1; tail <= tails; tail++)
    bytes[start + tail] = 0x80 | ((point >> (6 * (tails - tail))) & 0x3f)
  return start + tails + 1
}
