const END = 0x06054b50
const ENTRY = 0x02014b50
const SHORTEST_END = 22

/** What a zip archive says that it holds, in bytes; infinitely much if it cannot be read. */
export function unpackedSize(zip: Buffer): number {
  const end = findEnd(zip)
  if (end === null) return Number.POSITIVE_INFINITY
  let size = 0
  let at = zip.readUInt32LE(end + 16)
  for (let entries = zip.readUInt16LE(end + 10); entries > 0; entries--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) return Number.POSITIVE_INFINITY
    size += zip.readUInt32LE(at + 24)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return size
}

function findEnd(zip: Buffer): number | null {
  for (let at = zip.length - SHORTEST_END; at >= 0; at--) {
    if (zip.readUInt32LE(at) === END) return at
  }
  return null
}
