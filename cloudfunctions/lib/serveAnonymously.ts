import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Reply, Verb } from '../../contract'
import { answerNobody } from './answerNobody'
import { cloudDatabase } from './cloudDatabase'
import { Failure } from './Failure'
import { refusal } from './reply'
import type { Surroundings } from './serve'

z.config({ jitless: true })

/** A call of one verb by nobody. */
export type AnonymousCall<V extends Verb> = Surroundings & { input: z.output<V['input']> }

type Handlers<Verbs extends Record<string, Verb>> = {
  [Name in keyof Verbs]: (
    call: AnonymousCall<Verbs[Name]>,
  ) => Promise<z.input<Verbs[Name]['output']>>
}

/** Over HTTP what was asked is the body's text, by a call it is the event itself. Nothing else is looked at. */
const overHttp = z.object({ body: z.string() })
const envelope = z.object({ verb: z.string(), input: z.unknown().optional() })

/**
 * The edge for anonymous words: it asks nobody who is calling, reads what was sent and nothing about
 * how it came, and tells no log of anything. A bug answers `INTERNAL` and is not even written down.
 */
export function serveAnonymously<Verbs extends Record<string, Verb>>(
  verbs: Verbs,
  handlers: Handlers<Verbs>,
) {
  return async (event: unknown): Promise<Reply<unknown>> => {
    try {
      return { ok: true, data: await run(verbs, handlers, event) }
    } catch (error) {
      return refusal(error, () => undefined)
    }
  }
}

async function run<Verbs extends Record<string, Verb>>(
  verbs: Verbs,
  handlers: Handlers<Verbs>,
  event: unknown,
) {
  const { verb: name, input } = asked(event)
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  const handler = handlers[name]
  if (verb?.role !== 'nobody' || !handler) throw new Failure('INVALID_INPUT', 'verb')
  const surroundings = { now: now(), database: cloudDatabase, randomBytes }
  return answerNobody({ verb, handler, input }, surroundings)
}

/** Who sends no request, such as a timer, has nothing to look for here. */
function asked(event: unknown) {
  const http = overHttp.safeParse(event)
  const request = envelope.safeParse(http.success ? json(http.data.body) : event)
  if (!request.success) throw new Failure('FORBIDDEN')
  return request.data
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure('INVALID_INPUT', 'body')
  }
}

function now(): Date {
  // eslint-disable-next-line no-restricted-syntax -- what is written gets the week of the server's clock
  return new Date()
}
