import { contract, type Verb } from '../../../contract'
import type { Handler } from '../serve'

type Handlers = Record<string, Handler<Verb> | undefined>

/**
 * Every verb of the contract with what runs it: one file a verb, `cloudfunctions/<noun>/<verb>.ts`, or
 * what the noun's index gives it, where a verb needs more of the world than the database. For tests.
 */
export async function handlersOfContract(): Promise<
  Record<string, { verb: Verb; handler: Handler<Verb> }>
> {
  const served: Awaited<ReturnType<typeof handlersOfContract>> = {}
  for (const [noun, verbs] of Object.entries(contract))
    for (const [name, verb] of Object.entries(verbs as Record<string, Verb>)) {
      const file = (await import(`../../${noun}/${name}.ts`)) as Handlers
      const handler = file[name] ?? (await handlersIn(noun))[name]
      if (handler) served[`${noun}.${name}`] = { verb, handler }
    }
  return served
}

async function handlersIn(noun: string): Promise<Handlers> {
  const { handlers = {} } = (await import(`../../${noun}/index.ts`)) as { handlers?: Handlers }
  return handlers
}
