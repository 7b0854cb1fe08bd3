import type { Caller } from './serve'

/** WeChat takes at most 2,500 characters at once. */
const LONGEST = 2_000
const AT_ONCE = 5
/** More need not be named: whoever mends these asks again. */
const MOST_NAMED = 20

type Check = Caller['passesCheck']

interface Text {
  position: number
  text: string
}

/**
 * The positions of texts that the content check does not pass, at most some twenty; few calls,
 * because many texts go into one, and only a portion that is held is looked at more closely.
 */
export async function heldTexts(passesCheck: Check, texts: readonly string[]): Promise<number[]> {
  const portions = portionsOf(texts)
  const held: number[] = []
  for (let from = 0; from < portions.length && held.length < MOST_NAMED; from += AT_ONCE) {
    const some = portions.slice(from, from + AT_ONCE)
    held.push(...(await Promise.all(some.map((each) => heldIn(passesCheck, each)))).flat())
  }
  return held
}

async function heldIn(passesCheck: Check, portion: readonly Text[]): Promise<number[]> {
  if (await passesCheck(portion.map(({ text }) => text).join('\n'))) return []
  const [first] = portion
  if (portion.length === 1 && first) return [first.position]
  const middle = Math.ceil(portion.length / 2)
  const front = await heldIn(passesCheck, portion.slice(0, middle))
  const back = await heldIn(passesCheck, portion.slice(middle))
  const named = [...front, ...back]
  // Together they did not pass: then none of them is known to.
  return named.length > 0 ? named : portion.map(({ position }) => position)
}

function portionsOf(texts: readonly string[]): Text[][] {
  const portions: Text[][] = []
  let length = LONGEST
  for (const [position, text] of texts.entries()) {
    if (length + text.length >= LONGEST) {
      portions.push([])
      length = 0
    }
    portions.at(-1)?.push({ position, text })
    length += text.length + 1
  }
  return portions
}
