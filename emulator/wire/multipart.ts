/** Parts as bytes: the SDK's protobuf parts have no file name, so they are no text either. */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  const fields = new Map<string, Buffer>()
  if (boundary === undefined) return fields
  for (const part of splitAt(body, Buffer.from(`--${boundary}`))) {
    const headEnd = part.indexOf('\r\n\r\n')
    const name = /[;\s]name="([^"]*)"/.exec(part.toString('utf8', 0, Math.max(headEnd, 0)))?.[1]
    if (name !== undefined) fields.set(name, part.subarray(headEnd + 4, part.length - 2))
  }
  return fields
}

function splitAt(body: Buffer, separator: Buffer): Buffer[] {
  const parts: Buffer[] = []
  let from = body.indexOf(separator)
  while (from >= 0) {
    const start = from + separator.length
    const end = body.indexOf(separator, start)
    if (end < 0) break
    parts.push(body.subarray(start, end))
    from = end
  }
  return parts
}
