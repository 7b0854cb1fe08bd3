import type { Faults } from '../faults/Faults'
import type { InvocationLog } from '../invocations/InvocationLog'
import { PlatformError } from '../PlatformError'
import { readWireRequest } from './readWireRequest'
import type { Action, WireAnswer, WireRequest } from './WireRequest'

/** Every action the local cloud knows, by the name on the wire. */
export type Actions = Record<string, Action>

/** Finds the action a request asks for, and whose invocation it belongs to. */
export class AdminDispatcher {
  constructor(
    private readonly actions: Actions,
    private readonly log: InvocationLog,
    private readonly faults: Faults,
  ) {}

  read(bytes: Buffer, contentType: string, source: string): WireRequest {
    const { body, parts } = readWireRequest(bytes, contentType)
    const invocation = this.log.byToken(body.wxCloudApiToken)
    const action = typeof body.action === 'string' ? body.action : ''
    return { action, body, parts, source, ...(invocation ? { invocation } : {}) }
  }

  answer(request: WireRequest): Promise<WireAnswer> {
    const { action, invocation } = request
    const answer = Object.hasOwn(this.actions, action) ? this.actions[action] : undefined
    if (!answer) {
      throw new PlatformError('INVALID_PARAM', `the local cloud has no action "${action}"`)
    }
    if (invocation) this.log.count(invocation, action)
    const occasion = {
      at: 'cloud' as const,
      function: invocation?.name,
      action,
      operation: invocation?.operations.length,
      kill: invocation?.kill,
    }
    return this.faults.strike(occasion, () => answer(request))
  }
}
