import { oneLine } from './oneLine'

/** What a person wrote, as lines that the cloud takes. */
export function manyLines(written: string): string {
  return written.split('\n').map(oneLine).join('\n').trim()
}
