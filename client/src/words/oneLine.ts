const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** What a person wrote, as one line that the cloud takes. */
export function oneLine(written: string): string {
  return written.replace(BREAKS, ' ').replace(DIRECTIONS, '').normalize('NFC').trim()
}
