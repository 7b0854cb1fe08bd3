import type * as z from 'zod'
import type { Reply } from '../../contract'
import { Failure } from './Failure'

/** The value in the schema's shape. Fails with `INVALID_INPUT` and the field. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  throw new Failure('INVALID_INPUT', error.issues[0]?.path.join('.'))
}

/** What an expected failure answers; whatever else is thrown is for `bug` to tell and is `INTERNAL`. */
export function refusal(error: unknown, bug: (error: unknown) => void): Reply<never> {
  if (error instanceof Failure) {
    const { code, detail } = error
    return detail ? { ok: false, code, detail } : { ok: false, code }
  }
  bug(error)
  return { ok: false, code: 'INTERNAL' }
}
