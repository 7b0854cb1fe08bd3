/** What a call brought: none of it may stand in a log. */
export interface Sent {
  openid?: unknown
  input?: unknown
}

const MEMBER = /[0-9A-HJKMNP-TV-Z]{10}_[\w-]{22}/g
/** Our own messages are English: whatever else stands in one was quoted. */
const FOREIGN = /[^\0-\x7f]+/g
/** Without a shorter text nothing would be left to read, and it tells nothing. */
const SHORTEST = 4
const BLOT = '…'

/** Logs a bug as one line of JSON that can be searched: where and what, but not who, nor what they sent. */
export function logBug(verb: string, error: unknown, sent: Sent = {}): void {
  console.error(JSON.stringify(bugLine(verb, error, sent)))
}

/** What is logged of a bug. */
export function bugLine(verb: string, error: unknown, sent: Sent) {
  const thrown = error instanceof Error ? error : new Error(String(error))
  return {
    level: 'error',
    verb,
    name: thrown.name,
    message: messageOf(thrown, sent),
    stack: framesOf(thrown),
  }
}

/** The platform's errors quote what they were asked, documents of others included: of these the code alone. */
function messageOf(error: Error & { errCode?: unknown }, sent: Sent): string {
  if (typeof error.errCode === 'number') return `the platform's error ${error.errCode}`
  const texts = [...new Set(textsIn(sent))].filter(({ length }) => length >= SHORTEST)
  texts.sort((one, other) => other.length - one.length)
  const rest = texts.reduce(
    (message, text) => message.replaceAll(text, BLOT),
    error.message.replaceAll(MEMBER, BLOT),
  )
  return rest.replaceAll(FOREIGN, BLOT)
}

/** A stack begins with the message; where it happened comes after it. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
    .join('\n')
}

/** Every text in a value, as it is and as JSON would quote it. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value, JSON.stringify(value).slice(1, -1)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
