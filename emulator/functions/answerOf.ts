import type { Outcome } from '../invocations/Invocation'
import { describeOutcome } from '../invocations/InvocationLog'
import { functionLimits } from '../limits'
import { PlatformError } from '../PlatformError'

/** The JSON text a function answered with, or the platform's error for why there is none. */
export function answerOf(outcome: Outcome): string {
  switch (outcome.status) {
    case 'answered':
      if (Buffer.byteLength(outcome.body) > functionLimits.answerBytes) throw tooLarge()
      return outcome.body
    case 'timedOut':
      throw new PlatformError('FUNCTIONS_TIME_LIMIT_EXCEEDED', describeOutcome(outcome))
    case 'failed':
      throw new PlatformError('FUNCTIONS_EXECUTE_FAIL', outcome.message)
    case 'outOfMemory':
    case 'killed':
      throw new PlatformError('FUNCTIONS_EXECUTE_FAIL', describeOutcome(outcome))
  }
}

function tooLarge(): PlatformError {
  return new PlatformError('EXCEED_MAX_PAYLOAD_SIZE', 'result exceed max size')
}
