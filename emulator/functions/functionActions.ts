import { PlatformError } from '../PlatformError'
import type { Actions } from '../wire/AdminDispatcher'
import { answerOf } from './answerOf'
import { type FunctionHost, nestedCaller } from './FunctionHost'

/** A function calling another one, by `cloud.callFunction`. */
export function functionActions(host: FunctionHost): Actions {
  return {
    'functions.invokeFunction': async ({ body, invocation, source }) => {
      const { function_name: name, request_data: data } = body
      if (typeof name !== 'string') {
        throw new PlatformError('INVALID_PARAM', 'function_name should be a string')
      }
      const event: unknown = typeof data === 'string' ? JSON.parse(data) : {}
      const { outcome } = await host.invoke(name, event, nestedCaller(invocation, source))
      return { data: { response_data: answerOf(outcome) } }
    },
  }
}
