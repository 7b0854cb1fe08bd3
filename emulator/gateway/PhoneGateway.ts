import { answerOf } from '../functions/answerOf'
import type { FunctionHost } from '../functions/FunctionHost'
import type { Identity } from '../identity/Caller'
import { PlatformError } from '../PlatformError'
import { CallFailure, callFailure } from './CallFailure'

export interface CallAnswer {
  result: unknown
  requestId: string
  trips: number
  logs: string[]
}

/** The way in from a phone: WeChat has vouched for the person, and says so in the event. */
export class PhoneGateway {
  constructor(private readonly host: FunctionHost) {}

  /** `wx.cloud.callFunction`: rejects with the `CallFailure` a phone would see. */
  async call(name: string, data: unknown, identity: Identity): Promise<CallAnswer> {
    let requestId: string | undefined
    try {
      const event = { ...eventData(data), userInfo: userInfoOf(identity) }
      const { invocation, outcome } = await this.host.invoke(name, event, {
        kind: 'phone',
        identity,
      })
      requestId = invocation.requestId
      const result: unknown = JSON.parse(answerOf(outcome))
      return { result, requestId, trips: invocation.trips, logs: invocation.logs }
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

/** There is no phone without a person. */
export function missingIdentity(api: string): CallFailure {
  return new CallFailure(
    -501008,
    `cloud.${api}:fail no identity: send the cookie "openid" or the header "x-openid"`,
  )
}
