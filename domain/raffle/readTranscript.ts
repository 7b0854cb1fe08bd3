import type { Outcome, Source } from './chance'
import { FORMAT } from './format'
import { type LotteryDrawing, lotteryGames } from './lottery'
import { isTicketLine } from './ticketLine'
import type { Transcript } from './transcript'

const HEX = /^[0-9a-f]{64}$/
const ANY_VERSION = /^qunhuo-raffle\/\d+$/
const SIGNATURE = /^[0-9a-f]{96}$/
const ID = /^[A-Za-z0-9_-]{1,64}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const LINE_END = /[\r\n]/

type Fields = Record<string, unknown>
type Shape = Record<string, (value: unknown) => boolean>

/** Why a text is no transcript: another version's, or not exactly of the format's shape. */
export type Unreadable = 'version' | 'format'

/** The transcript in a JSON text. */
export function readTranscript(json: string): Transcript | Unreadable {
  try {
    const value: unknown = JSON.parse(json)
    if (fits(value, transcript)) return value as unknown as Transcript
    return isOtherVersion(value) ? 'version' : 'format'
  } catch {
    return 'format'
  }
}

const matches = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value)
const isLine = (value: unknown) => typeof value === 'string' && !LINE_END.test(value)
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
const listOf = (isOne: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isOne)
const orNull = (isOne: (value: unknown) => boolean) => (value: unknown) =>
  value === null || isOne(value)

const isHex = matches(HEX)
const isId = matches(ID)
const isInstant = (value: unknown) =>
  matches(INSTANT)(value) && !Number.isNaN(Date.parse(value as string))
const isDay = (value: unknown) => matches(DAY)(value) && !Number.isNaN(Date.parse(value as string))
const isGame = (value: unknown) => (lotteryGames as readonly unknown[]).includes(value)

const drawing = { game: isGame, issue: matches(/^\d{5,8}$/), day: isDay } satisfies Record<
  keyof LotteryDrawing,
  unknown
>

const sources: Record<Source['kind'], Shape> = {
  drand: { chain: isHex, round: isCount },
  lottery: { drawings: (value) => isFilled(value) && listOf((one) => fits(one, drawing))(value) },
  reveal: { sealed: isHex, contributions: listOf(isLine) },
}

const outcomes: Record<Outcome['kind'], Shape> = {
  drand: { signature: matches(SIGNATURE) },
  lottery: { numbers: listOf(listOf(isCount)) },
  reveal: { secret: isHex },
}

const transcript: Record<keyof Transcript, (value: unknown) => boolean> = {
  format: (value) => value === FORMAT,
  raffle: isId,
  title: isLine,
  redrawOf: orNull(isId),
  frozenAt: isInstant,
  count: isCount,
  weight: isCount,
  root: isHex,
  prizes: listOf((value) => fits(value, { name: isLine, count: isCount })),
  source: isOneOf(sources),
  commitment: isHex,
  tickets: listOf(isTicketLine),
  outcome: orNull(isOneOf(outcomes)),
  winners: orNull(listOf(isWin)),
}

function isOtherVersion(value: unknown): boolean {
  const { format } = (value ?? {}) as Fields
  return format !== FORMAT && matches(ANY_VERSION)(format)
}

function isWin(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && isCount(value[0]) && isLine(value[1])
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

function isOneOf(kinds: Record<string, Shape>) {
  return (value: unknown) => {
    const { kind, ...fields } = (value ?? {}) as Fields
    const shape = typeof kind === 'string' && has(kinds, kind) ? kinds[kind] : undefined
    return shape !== undefined && fits(fields, shape)
  }
}

/** Older phones do not know Object.hasOwn. */
function has(fields: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(fields, name)
}

/** Whether a value has exactly the fields of a shape. */
function fits(value: unknown, shape: Shape): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const fields = value as Fields
  const names = Object.keys(shape)
  return (
    Object.keys(fields).length === names.length &&
    names.every((name) => has(fields, name) && shape[name]?.(fields[name]) === true)
  )
}
