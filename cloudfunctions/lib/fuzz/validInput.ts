import fc, { type Arbitrary } from 'fast-check'
import type * as z from 'zod'

/** What zod keeps of a schema, so far as our contract uses it. */
type Definition =
  | { type: 'object'; shape: Record<string, z.ZodType> }
  | { type: 'array'; element: z.ZodType; checks?: Check[] }
  | { type: 'tuple'; items: z.ZodType[] }
  | { type: 'record'; keyType: z.ZodType; valueType: z.ZodType }
  | { type: 'union'; options: z.ZodType[] }
  | { type: 'optional' | 'nullable' | 'default' | 'readonly'; innerType: z.ZodType }
  | { type: 'pipe'; out: z.ZodType }
  | { type: 'literal'; values: unknown[] }
  | { type: 'enum'; entries: Record<string, string> }
  | { type: 'string'; format?: string; checks?: Check[] }
  | { type: 'number' }
  | { type: 'boolean' | 'null' }

interface Check {
  _zod: {
    def: { check: string; pattern?: RegExp; minimum?: number; maximum?: number; length?: number }
  }
}

/** Words that people write: any schema for free text takes some of them. */
export const words = [
  '早上好',
  '小林',
  'A',
  'https://example.com/a.png',
  '今天把缓存问题定位了',
  '1',
  'Asia/Shanghai',
  '8'.repeat(40),
]

/**
 * Inputs that a schema takes, made from the schema itself: a verb that is added to the contract is
 * fuzzed without a line of its own.
 */
export function validInput(schema: z.ZodType): Arbitrary<unknown> {
  return rough(schema).filter((value) => schema.safeParse(value).success)
}

function rough(schema: z.ZodType): Arbitrary<unknown> {
  const definition = schema._zod.def as unknown as Definition
  switch (definition.type) {
    case 'object':
      return objectOf(definition.shape)
    case 'array':
      return fc.array(validInput(definition.element), lengths(definition.checks))
    case 'tuple':
      return fc.tuple(...definition.items.map(validInput))
    case 'record':
      return fc.dictionary(
        validInput(definition.keyType) as Arbitrary<string>,
        validInput(definition.valueType),
        {
          maxKeys: 2,
        },
      )
    case 'union':
      return fc.oneof(...definition.options.map(validInput))
    case 'optional':
      return fc.option(validInput(definition.innerType), { nil: undefined })
    case 'nullable':
      return fc.option(validInput(definition.innerType), { nil: null })
    case 'default':
    case 'readonly':
      return validInput(definition.innerType)
    case 'pipe':
      return validInput(definition.out)
    case 'literal':
      return fc.constantFrom(...definition.values)
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'number':
      return numbers(schema)
    case 'string':
      return strings(definition)
  }
}

function objectOf(shape: Record<string, z.ZodType>): Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => [key, validInput(schema)]),
  )
  return fc.record(fields).map(withoutUndefined)
}

/** JSON has no undefined: a field without a value is a field that is not there. */
function withoutUndefined(value: Record<string, unknown>): unknown {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined))
}

function numbers(schema: z.ZodType): Arbitrary<number> {
  const { minValue, maxValue } = schema as z.ZodNumber
  const min = Math.max(minValue ?? -1_000_000, Number.MIN_SAFE_INTEGER)
  const max = Math.min(maxValue ?? 1_000_000, Number.MAX_SAFE_INTEGER)
  return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max))
}

function strings({
  format,
  checks = [],
}: {
  format?: string
  checks?: Check[]
}): Arbitrary<string> {
  if (format === 'date') return days.map((day) => day.slice(0, 10))
  if (format === 'datetime') return days
  const pattern = checks.map((check) => check._zod.def.pattern).find((each) => each !== undefined)
  return pattern ? fc.stringMatching(pattern) : fc.constantFrom(...words)
}

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

function lengths(checks: Check[] = []) {
  const bounds = checks.map((check) => check._zod.def)
  const exact = bounds.find(({ length }) => length !== undefined)?.length
  const least = bounds.find(({ check }) => check === 'min_length')?.minimum ?? 0
  const most = bounds.find(({ check }) => check === 'max_length')?.maximum ?? 5
  return {
    minLength: exact ?? least,
    maxLength: exact ?? Math.max(least, Math.min(most, least + 3)),
  }
}
