import type { FailureCode } from '../../../contract'
import type { Unanswered } from './transport'

/** Why a call gave nothing: a refusal of the contract, or no answer. */
export type CallCode = FailureCode | Unanswered['code']

/** Whether a call may have been done all the same, or can still be done later as it is. */
export function isUnanswered(code: CallCode): code is Unanswered['code'] {
  return code === 'OFFLINE' || code === 'TIMEOUT'
}

/** Whether the same call may well succeed in a moment. */
export function isPassing(code: CallCode): boolean {
  return isUnanswered(code) || code === 'BUSY' || code === 'INTERNAL'
}
