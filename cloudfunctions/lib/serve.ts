import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Reply, Verb } from '../../contract'
import { communityId } from '../../contract/fields'
import { answer } from './answer'
import { cloud } from './cloud'
import { cloudDatabase } from './cloudDatabase'
import type { Member } from './collections'
import { passesContentCheck } from './contentCheck'
import type { Database } from './Database'
import { Failure } from './Failure'
import { logBug } from './logBug'
import { type CallInTrouble, recordTrouble, SLOW_MS } from './recordTrouble'
import { parse, refusal } from './reply'
import { usageMeter } from './usageMeter'

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
  /** Whether the content check passes what this person wants others to read. */
  passesCheck: (content: string) => Promise<boolean>
}

/** A call of one verb: its caller (a timer is nobody, and so is a push), its parsed input and, with `proof: 'read'`, the caller's membership. */
export type Call<V extends Verb> = (V extends { role: 'timer' | 'push' }
  ? Surroundings
  : Caller) & {
  input: z.output<V['input']>
} & (V extends { proof: 'read' } ? { member: Member } : unknown)

/** What a verb's file exports. */
export type Handler<V extends Verb> = (call: Call<V>) => Promise<z.input<V['output']>>

type Handlers<Verbs extends Record<string, Verb>> = { [Name in keyof Verbs]: Handler<Verbs[Name]> }

/** What a trigger of config.json sends: it bears the name of the verb that it runs. */
const timerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.string() })

/**
 * WeChat's verdict on a picture, as its message push sends it: without a result if the check failed.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html
 */
const mediaChecked = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  trace_id: z.unknown(),
  result: z.object({ suggest: z.unknown() }).optional().catch(undefined),
})

/** The verb that each pushed message runs. */
const pushedVerb = 'verdict'

/** WeChat puts `userInfo` beside our own fields, so the envelope, unlike the input, is read leniently. */
const envelope = z.object({ verb: z.string(), input: z.unknown() })

/**
 * The one edge of a function: parses what comes in and what goes out, learns the caller from the
 * platform inside the invocation, holds the verb's role, and is the only place that catches.
 */
export function serve<Verbs extends Record<string, Verb>>(verbs: Verbs, handlers: Handlers<Verbs>) {
  return async (event: unknown, context: FunctionContext): Promise<Reply<unknown>> => {
    const began = performance.now()
    const bugs: unknown[] = []
    const reply = await run(verbs, handlers, event).then(
      (data) => ({ ok: true as const, data }),
      (error: unknown) => refusal(error, (bug) => bugs.push(bug)),
    )
    const kind = bugs.length > 0 ? 'errors' : performance.now() - began > SLOW_MS ? 'slow' : null
    const verb = `${context.function_name}.${knownVerb(verbs, event)}`
    if (kind) await tell({ verb, kind, bugs, input: inputIn(event) })
    await meter.ended(now())
    return reply
  }
}

/** What the platform hands over beside the event. */
interface FunctionContext {
  function_name: string
}

/** What this instance uses of the database's quota. */
const meter = usageMeter(cloudDatabase)

interface Told {
  verb: string
  kind: CallInTrouble['kind']
  bugs: readonly unknown[]
  input: unknown
}

/** Logs bugs, and counts the call among those that the owner should know of. */
async function tell({ verb, kind, bugs, input }: Told): Promise<void> {
  for (const bug of bugs) logBug(verb, bug, { openid: cloud.getWXContext().OPENID, input })
  await recordTrouble(cloudDatabase, { verb, communityId: communityIn(input), kind, at: now() })
}

/** The name of the verb that was asked, or `none`: what a stranger made up is not written down. */
function knownVerb(verbs: Record<string, Verb>, event: unknown): string {
  const pushed = mediaChecked.safeParse(event).success ? pushedVerb : undefined
  const timed = timerEvent.safeParse(event).data?.TriggerName
  const name = timed ?? pushed ?? envelope.safeParse(event).data?.verb
  return name !== undefined && Object.hasOwn(verbs, name) ? name : 'none'
}

function inputIn(event: unknown): unknown {
  return envelope.safeParse(event).data?.input
}

const named = z.object({ communityId })

/** The community that a call names; null if it names none. */
function communityIn(input: unknown): string | null {
  return named.safeParse(input).data?.communityId ?? null
}

async function run<Verbs extends Record<string, Verb>>(
  verbs: Verbs,
  handlers: Handlers<Verbs>,
  event: unknown,
) {
  const { verb: name, input } = asked(event)
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  const handler = handlers[name]
  if (!verb || !handler) throw new Failure('INVALID_INPUT', 'verb')
  const openid = openidFor(verb)
  const surroundings = { now: now(), database: meter.database, randomBytes }
  const passesCheck = (content: string) => passesContentCheck(openid, content)
  return answer({ verb, handler, input }, { ...surroundings, openid, passesCheck })
}

/** A timer runs the verb of its name, a pushed verdict its own; everybody else names verb and input. */
function asked(event: unknown) {
  const timer = timerEvent.safeParse(event)
  if (timer.success) return { verb: timer.data.TriggerName, input: {} }
  const pushed = mediaChecked.safeParse(event).data
  if (!pushed) return parse(envelope, event)
  const { trace_id: traceId, result } = pushed
  return { verb: pushedVerb, input: { traceId, passes: result?.suggest === 'pass' } }
}

function now(): Date {
  // eslint-disable-next-line no-restricted-syntax -- the one place that reads the server's clock
  return new Date()
}

/** The caller, as the platform vouches for them; nobody where it is the platform itself. */
function openidFor({ role }: Verb): string {
  if (role === 'timer') return provedTimer()
  if (role === 'push') return provedPush()
  return callerOpenid()
}

/** A person can send what looks like a timer's event, but not without an openid. */
function provedTimer(): '' {
  const { OPENID, SOURCE } = cloud.getWXContext()
  if (OPENID || SOURCE !== 'wx_trigger') throw new Failure('FORBIDDEN')
  return ''
}

/** What the platform names as the source of calls by people, by HTTP, by timers and by other functions. */
const notPushed = [
  'wx_client',
  'wx_devtools',
  'wx_localdebug',
  'wx_http',
  'wx_crawler',
  'wx_trigger',
  'scf',
]

/**
 * A person can send what looks like a pushed message, but comes from a phone. A push bears the openid
 * of whoever it is about, who has not sent it.
 */
function provedPush(): '' {
  const sources = (cloud.getWXContext().SOURCE ?? '').split(',')
  if (sources.some((source) => notPushed.includes(source))) throw new Failure('FORBIDDEN')
  return ''
}

function callerOpenid(): string {
  const { OPENID } = cloud.getWXContext()
  if (typeof OPENID !== 'string' || OPENID === '') throw new Failure('NOT_SIGNED_IN')
  return OPENID
}
