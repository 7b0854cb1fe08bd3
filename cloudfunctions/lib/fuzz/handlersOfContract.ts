import { contract, type Verb } from '../../../contract'
import type { Handler } from '../serve'

/** Every verb of the contract with what runs it: one file a verb, `cloudfunctions/<noun>/<verb>.ts`. For tests. */
export async function handlersOfContract(): Promise<
  Record<string, { verb: Verb; handler: Handler<Verb> }>
> {
  const served: Awaited<ReturnType<typeof handlersOfContract>> = {}
  for (const [noun, verbs] of Object.entries(contract))
    for (const [name, verb] of Object.entries(verbs as Record<string, Verb>)) {
      const file = (await import(`../../${noun}/${name}.ts`)) as Record<string, Handler<Verb>>
      const handler = file[name]
      if (handler) served[`${noun}.${name}`] = { verb, handler }
    }
  return served
}
