import type { Input, Output, VerbName } from '../../../contract'
import { call, codeOf } from './call'
import { isPassing } from './callCode'
import { forgetRequest, requestIdFor } from './keptRequests'

/** The verbs that create or spend, and so carry a request id. */
export type OnceVerbName = {
  [Name in VerbName]: Input<Name> extends { requestId: string } ? Name : never
}[VerbName]

/** What such a verb asks for; the request id is not the caller's business. */
export type OnceInput<Name extends OnceVerbName> = Omit<Input<Name>, 'requestId'>

/** Asks the cloud for something that must happen once, however often a lost answer makes us ask. */
export async function callOnce<Name extends OnceVerbName>(
  name: Name,
  input: OnceInput<Name>,
): Promise<Output<Name>> {
  const requestId = await requestIdFor(name, input)
  try {
    // TypeScript does not see that leaving a field out and putting it in again gives the same type.
    const answer = await call(name, { ...input, requestId } as unknown as Input<Name>)
    forgetRequest(name, input)
    return answer
  } catch (error) {
    if (!isPassing(codeOf(error))) forgetRequest(name, input)
    throw error
  }
}
