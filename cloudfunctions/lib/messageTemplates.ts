/** A template of WeChat's, chosen by whoever deploys, and which of its fields holds what. */
export interface MessageTemplate {
  id: string
  fields: Readonly<Record<string, string>>
}

/**
 * A template as a function's variable names it: its id, then `what=field` for each field, as in
 * `AbC123 title=thing1 result=thing4 at=time2`. Null where it is not set up.
 */
export function messageTemplate(variable: string | undefined): MessageTemplate | null {
  const [id, ...pairs] = (variable ?? '').trim().split(/\s+/)
  if (!id) return null
  const fields = pairs.map((pair) => pair.split('=') as [string, string])
  return { id, fields: Object.fromEntries(fields) }
}
