import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Reply, Verb } from '../../contract'
import { cloud } from './cloud'
import { cloudDatabase } from './cloudDatabase'
import type { Member } from './collections'
import type { Database } from './Database'
import { Failure } from './Failure'
import { activeMember, requireRole } from './membership'

z.config({ jitless: true })

/** What every handler is given: when, the database, and chance. */
export interface Surroundings {
  now: Date
  database: Database
  /** So many bytes that nobody can foresee. */
  randomBytes: (size: number) => Uint8Array
}

/** A person's call. */
export interface Caller extends Surroundings {
  openid: string
}

/** A call of one verb: its caller (a timer is nobody), its parsed input and, with `proof: 'read'`, the caller's membership. */
export type Call<V extends Verb> = (V extends { role: 'timer' } ? Surroundings : Caller) & {
  input: z.output<V['input']>
} & (V extends { proof: 'read' } ? { member: Member } : unknown)

/** What a verb's file exports. */
export type Handler<V extends Verb> = (call: Call<V>) => Promise<z.input<V['output']>>

type Handlers<Verbs extends Record<string, Verb>> = { [Name in keyof Verbs]: Handler<Verbs[Name]> }

/** What a trigger of config.json sends: it bears the name of the verb that it runs. */
const timerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.string() })

/** WeChat puts `userInfo` beside our own fields, so the envelope, unlike the input, is read leniently. */
const envelope = z.object({ verb: z.string(), input: z.unknown() })

/**
 * The one edge of a function: parses what comes in and what goes out, learns the caller from the
 * platform inside the invocation, holds the verb's role, and is the only place that catches.
 */
export function serve<Verbs extends Record<string, Verb>>(verbs: Verbs, handlers: Handlers<Verbs>) {
  return async (event: unknown): Promise<Reply<unknown>> => {
    try {
      return { ok: true, data: await answer(verbs, handlers, event) }
    } catch (error) {
      return toReply(error)
    }
  }
}

async function answer<Verbs extends Record<string, Verb>>(
  verbs: Verbs,
  handlers: Handlers<Verbs>,
  event: unknown,
) {
  const { verb: name, input: raw } = asked(event)
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  const handler = handlers[name]
  if (!verb || !handler) throw new Failure('INVALID_INPUT', 'verb')
  const input = parse(verb.input, raw)
  const openid = verb.role === 'timer' ? provedTimer() : callerOpenid()
  const caller: Caller = { openid, now: now(), database: cloudDatabase, randomBytes }
  const proved = await prove(verb, input, caller)
  // The verb is known by name only here, so its own types meet its handler again at run time.
  const output = await (handler as Handler<Verb>)({ ...caller, ...proved, input })
  return verb.output.parse(output)
}

/** A timer runs the verb of its name; everybody else names verb and input. */
function asked(event: unknown) {
  const timer = timerEvent.safeParse(event)
  return timer.success ? { verb: timer.data.TriggerName, input: {} } : parse(envelope, event)
}

/** Holds a verb's role before its handler runs, unless its own write proves the membership. */
async function prove(verb: Verb, input: unknown, { database, openid }: Caller) {
  switch (verb.role) {
    case 'anyone':
    case 'timer':
      return {}
    case 'nobody':
      throw new Failure('FORBIDDEN')
    case 'member':
    case 'admin':
    case 'owner': {
      if (verb.proof === 'write') return {}
      const { communityId } = parse(z.object({ communityId: z.string() }), input)
      const member = await activeMember(database, communityId, openid)
      await requireRole(database, member, verb.role)
      return { member }
    }
  }
}

function now(): Date {
  // eslint-disable-next-line no-restricted-syntax -- the one place that reads the server's clock
  return new Date()
}

/** A person can send what looks like a timer's event, but not without an openid. */
function provedTimer(): '' {
  const { OPENID, SOURCE } = cloud.getWXContext()
  if (OPENID || SOURCE !== 'wx_trigger') throw new Failure('FORBIDDEN')
  return ''
}

function callerOpenid(): string {
  const { OPENID } = cloud.getWXContext()
  if (typeof OPENID !== 'string' || OPENID === '') throw new Failure('NOT_SIGNED_IN')
  return OPENID
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  throw new Failure('INVALID_INPUT', error.issues[0]?.path.join('.'))
}

function toReply(error: unknown): Reply<never> {
  if (error instanceof Failure) {
    const { code, detail } = error
    return detail ? { ok: false, code, detail } : { ok: false, code }
  }
  console.error(error)
  return { ok: false, code: 'INTERNAL' }
}
