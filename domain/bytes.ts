const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Byte strings one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Whether two byte strings are the same; it takes as long for a near miss as for a far one. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  return one.reduce((difference, byte, index) => difference | (byte ^ (other[index] ?? 0)), 0) === 0
}

/** Text as UTF-8. Phones have no TextEncoder. */
export function utf8Of(text: string): Uint8Array {
  const escaped = encodeURIComponent(text)
  const bytes: number[] = []
  for (let at = 0; at < escaped.length; at++) {
    const isEscape = escaped.charAt(at) === '%'
    bytes.push(isEscape ? parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at))
    if (isEscape) at += 2
  }
  return Uint8Array.from(bytes)
}

/** UTF-8 as text. */
export function textOf(bytes: Uint8Array): string {
  const escaped = Array.from(bytes, (byte) => `%${hexOf(byte)}`)
  return decodeURIComponent(escaped.join(''))
}

/** Bytes in base64url without padding, as ids and the wire carry them. */
export function base64UrlOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const characters = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
    const needed = Math.min(bytes.length - at, 3) + 1
    text += characters
      .slice(0, needed)
      .map((index) => BASE64URL.charAt(index))
      .join('')
  }
  return text
}

/** What base64url says. Characters of no meaning count as zero: whoever reads checks what it means. */
export function bytesOf(base64Url: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((base64Url.length * 3) / 4))
  let kept = 0
  let bits = 0
  let at = 0
  for (const character of base64Url) {
    kept = ((kept << 6) | Math.max(BASE64URL.indexOf(character), 0)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (kept >> bits) & 0xff
    at += 1
  }
  return bytes
}

function hexOf(byte: number): string {
  return (256 + byte).toString(16).slice(1)
}
