import * as z from 'zod'
import type { Verb } from '../../contract'
import { Failure } from './Failure'
import { activeMember, requireRole } from './membership'
import { parse } from './reply'
import type { Caller, Handler } from './serve'

/** A verb, what runs it, and what came in for it. */
export interface Asked {
  verb: Verb
  handler: Handler<Verb>
  input: unknown
}

/**
 * Runs one verb: parses what comes in and what goes out, and holds the verb's role. It knows nothing
 * of the platform, so that `serve` and the simulator have one and the same edge.
 */
export async function answer({ verb, handler, input: raw }: Asked, caller: Caller) {
  const input = parse(verb.input, raw)
  const proved = await prove(verb, input, caller)
  return verb.output.parse(await handler({ ...caller, ...proved, input }))
}

/** Holds a verb's role before its handler runs, unless its own write proves the membership. */
async function prove(verb: Verb, input: unknown, { database, openid }: Caller) {
  switch (verb.role) {
    case 'anyone':
    case 'timer':
    case 'push':
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
