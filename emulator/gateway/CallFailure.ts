import type { PlatformError } from '../PlatformError'

/** The numbers `wx.cloud` shows for the platform's codes; anything else is a system error. */
const numbers: Record<string, number> = {
  FUNCTION_NOT_FOUND: -501000,
  SYS_ERR: -501001,
  INVALID_PARAM: -501007,
  STORAGE_SIGN_PARAM_INVALID: -503004,
  FUNCTIONS_REQUEST_FAIL: -504001,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
}

const texts: Record<number, string> = { [-504002]: ' functions execute fail' }

/** What `wx.cloud` rejects with on a phone. */
export class CallFailure extends Error {
  override name = 'CallFailure'

  constructor(
    readonly errCode: number,
    readonly errMsg: string,
    readonly requestID?: string,
  ) {
    super(errMsg)
  }
}

/** The platform's error as the phone's API words it. */
export function callFailure(api: string, error: PlatformError, requestID?: string): CallFailure {
  const errCode = numbers[error.code] ?? -501001
  const reason = `errCode: ${errCode}${texts[errCode] ?? ''} | errMsg: ${error.message}`
  return new CallFailure(errCode, `cloud.${api}:fail Error: ${reason}`, requestID)
}

/** There is no phone without a person. */
export function missingIdentity(api: string): CallFailure {
  const how = 'send the cookie "openid" or the header "x-openid"'
  return new CallFailure(-501008, `cloud.${api}:fail no identity: ${how}`)
}

/** The network gave no answer. */
export function connectionLost(api: string): CallFailure {
  return new CallFailure(-1, `cloud.${api}:fail request:fail`)
}
