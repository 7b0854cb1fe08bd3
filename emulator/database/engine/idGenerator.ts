import { randomBytes } from 'node:crypto'

/**
 * Ids as the platform makes them, 32 hex digits that begin alike on one server and go on with the
 * second; a counter keeps those of one second in the order they were made.
 */
export function idGenerator(server: string, clock: () => Date): () => string {
  let counter = randomBytes(4).readUInt32BE() >>> 8
  return () => {
    const seconds = Math.floor(clock().getTime() / 1000)
    counter++
    return [server, hex(seconds), hex(counter), randomBytes(4).toString('hex')].join('')
  }
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
