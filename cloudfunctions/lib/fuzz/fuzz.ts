import fc from 'fast-check'
import { contract, failureCodes, type Verb } from '../../../contract'
import { malformed } from './malformed'
import { validInput } from './validInput'

/** How a case reaches a function, and what came of it. */
export type Ask = (name: string, input: unknown) => Promise<Asked | 'cannot be sent'>

export interface Asked {
  /** What the function answered, or what it threw. */
  reply: unknown
  /** Database trips that it made. */
  trips: number
  /** Keys beginning with `$` that reached the database outside a stored text. */
  operators: number
}

/** Every count but `cases`, `refused` and `taken` must be 0. */
export interface FuzzReport {
  cases: number
  /** Malformed ones that were refused as such. */
  refused: number
  /** Good ones that were answered by the verb's own output or an expected failure. */
  taken: number
  malformedAccepted: number
  uncaught: number
  operators: number
  /** Answers that are not in the shape that their verb declares. */
  misshapen: number
  /** What was wrong, at most ten of it, each with what repeats it. */
  examples: string[]
}

interface Case {
  name: string
  verb: Verb
  input: unknown
  isGood: boolean
}

/** How many malformed inputs are made for one good one. */
const SPOILT_FOR_ONE = 19

/** A run: how many cases, from which seed (the same repeats it), and the community where the caller is a member. */
export interface FuzzRun {
  cases: number
  seed: number
  communityId: string
}

/** Sends good and malformed inputs to every verb of the contract, equally many to each. */
export async function fuzz({ cases, seed, communityId }: FuzzRun, ask: Ask): Promise<FuzzReport> {
  const report: FuzzReport = {
    cases: 0,
    refused: 0,
    taken: 0,
    malformedAccepted: 0,
    uncaught: 0,
    operators: 0,
    misshapen: 0,
    examples: [],
  }
  const verbs = verbsOfContract()
  const each = Math.ceil(cases / verbs.length)
  for (const [name, verb] of verbs)
    for (const fuzzed of casesOf(name, verb, each, { seed, communityId })) {
      const asked = await ask(name, fuzzed.input)
      if (asked !== 'cannot be sent') judge(report, fuzzed, asked)
    }
  return report
}

/** Every verb that a person can call. */
function verbsOfContract(): [string, Verb][] {
  return Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries(verbs as Record<string, Verb>)
      .filter(([, { role }]) => role !== 'timer' && role !== 'push')
      .map(([name, verb]): [string, Verb] => [`${noun}.${name}`, verb]),
  )
}

function* casesOf(
  name: string,
  verb: Verb,
  count: number,
  { seed, communityId }: Omit<FuzzRun, 'cases'>,
): Generator<Case> {
  const goods = fc.sample(validInput(verb.input), {
    numRuns: Math.ceil(count / (SPOILT_FOR_ONE + 1)),
    seed,
  })
  for (const [index, good] of goods.entries()) {
    const input = index % 4 === 0 ? good : inCommunity(good, communityId)
    yield { name, verb, input, isGood: true }
    const numRuns = SPOILT_FOR_ONE
    for (const spoilt of fc.sample(malformed(input), { numRuns, seed: seed + index }))
      yield { name, verb, input: spoilt, isGood: false }
  }
}

/** A community made up at random is none: most good cases name one where there is something to do. */
function inCommunity(good: unknown, communityId: string): unknown {
  if (typeof good !== 'object' || good === null || !('communityId' in good)) return good
  return { ...good, communityId }
}

function judge(report: FuzzReport, fuzzed: Case, { reply, trips, operators }: Asked): void {
  report.cases++
  report.operators += operators
  const code = codeOf(reply)
  const isRefused = code === 'INVALID_INPUT' && trips === 0
  const isExpected = code === 'ok' || (failureCodes as readonly string[]).includes(code)
  if (!isExpected || code === 'INTERNAL') report.uncaught++
  else if (fuzzed.isGood) report.taken++
  else if (isRefused) report.refused++
  else report.malformedAccepted++
  const isMisshapen = code === 'ok' && !isShaped(fuzzed.verb, reply)
  if (isMisshapen) report.misshapen++
  const isWrong = !isExpected || code === 'INTERNAL' || operators > 0 || isMisshapen
  if ((isWrong || (!fuzzed.isGood && !isRefused)) && report.examples.length < 10)
    report.examples.push(`${fuzzed.name} ${inWords(fuzzed.input)} → ${inWords(reply)}`)
}

function isShaped({ output }: Verb, reply: unknown): boolean {
  return output.safeParse((reply as { data?: unknown }).data).success
}

/** `ok`, a failure's code, or nothing that a function answers. */
function codeOf(reply: unknown): string {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return 'no reply'
  if (reply.ok === true) return 'ok'
  return 'code' in reply && typeof reply.code === 'string' ? reply.code : 'no code'
}

function inWords(value: unknown): string {
  const text = value instanceof Error ? String(value.stack) : JSON.stringify(value)
  return text.length > 600 ? `${text.slice(0, 600)}…` : text
}
