import { randomUUID } from 'node:crypto'
import { refusals } from './messages'
import { answer, type OpenApi, textOf } from './OpenApiCall'

const lifetimeMs = 24 * 60 * 60 * 1000

/** `updatableMessage.*`: live cards, each for 24 hours. */
export function updatableMessage(now: () => Date): Record<string, OpenApi> {
  const expiries = new Map<string, number>()
  return {
    'updatableMessage.createActivityId': () => {
      const id = randomUUID()
      const expiry = now().getTime() + lifetimeMs
      expiries.set(id, expiry)
      return answer({ activity_id: id, expiration_time: Math.floor(expiry / 1000) })
    },
    'updatableMessage.setUpdatableMsg': ({ params }) => {
      const expiry = expiries.get(textOf(params, 'activity_id'))
      if (expiry === undefined) return refusals.wrongActivity()
      if (expiry <= now().getTime()) return refusals.expiredActivity()
      if (![0, 1].includes(Number(params.target_state))) return refusals.wrongTargetState()
      return answer()
    },
  }
}
