import type { Faults } from '../faults/Faults'
import { answerOf } from '../functions/answerOf'
import type { FunctionHost } from '../functions/FunctionHost'
import type { Identity } from '../identity/Caller'
import type { CloudIds } from '../identity/CloudIds'
import type { Visitors } from '../identity/Visitors'
import { PlatformError } from '../PlatformError'
import { callFailure } from './CallFailure'

export interface CallAnswer {
  result: unknown
  requestId: string
  trips: number
  logs: string[]
}

export interface PhoneGatewayParts {
  host: FunctionHost
  faults: Faults
  cloudIds: CloudIds
  visitors: Visitors
}

/** The way in from a phone: WeChat has vouched for the person, and says so in the event. */
export class PhoneGateway {
  constructor(private readonly parts: PhoneGatewayParts) {}

  /** `wx.cloud.callFunction`: rejects with the `CallFailure` a phone would see. */
  call(name: string, data: unknown, identity: Identity): Promise<CallAnswer> {
    const { faults } = this.parts
    return faults
      .strike({ at: 'phone', function: name }, () => this.#invoke(name, data, identity))
      .catch((error: unknown) => {
        if (error instanceof PlatformError) throw callFailure('callFunction', error)
        throw error
      })
  }

  async #invoke(name: string, data: unknown, identity: Identity): Promise<CallAnswer> {
    const { host, cloudIds, visitors } = this.parts
    if (host.find(name)?.isRecorded) visitors.see(identity.openid)
    const event = {
      ...cloudIds.replaceIn(eventData(data), identity.openid),
      userInfo: userInfoOf(identity),
    }
    const { invocation, outcome } = await host.invoke(name, event, { kind: 'phone', identity })
    const { requestId, trips, logs } = invocation
    try {
      return { result: JSON.parse(answerOf(outcome)) as unknown, requestId, trips, logs }
    } catch (error) {
      if (error instanceof PlatformError) throw callFailure('callFunction', error, requestId)
      throw error
    }
  }
}

/** What crosses the network is JSON, and always an object. */
function eventData(data: unknown): Record<string, unknown> {
  const value: unknown = JSON.parse(JSON.stringify(data ?? {}))
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>
  }
  throw new PlatformError('INVALID_PARAM', 'parameter.data should be object')
}

function userInfoOf({ appid, openid }: Identity): Record<string, string> {
  return { appId: appid, openId: openid }
}
