import type { Context } from 'hono'
import type * as z from 'zod'

/** The request's JSON, or an empty object, as the schema has it. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await c.req.text()
  return schema.parse(text === '' ? {} : JSON.parse(text))
}
