import { randomBytes } from './randomBytes'
import { REQUEST_ID_LENGTH, requestIdOf } from './requestIdOf'
import { keep, readKept } from './storage'

/** A request that may be on its way: what it asks, and the id under which it asks. */
interface KeptRequest {
  asks: string
  requestId: string
}

const KEY = 'requests.1'
/** Requests that were never answered and never asked again are forgotten, oldest first. */
const MOST = 20

/** The id of what is asked: the same as long as it has no definite answer, kept before it is sent. */
export async function requestIdFor(verb: string, input: unknown): Promise<string> {
  const asks = asking(verb, input)
  const before = keptRequests().find((request) => request.asks === asks)
  if (before) return before.requestId
  const requestId = requestIdOf(await randomBytes(REQUEST_ID_LENGTH))
  keep(KEY, [...keptRequests(), { asks, requestId }].slice(-MOST))
  return requestId
}

/** Forgets a request that was answered; asking the same again is a new request. */
export function forgetRequest(verb: string, input: unknown): void {
  const asks = asking(verb, input)
  keep(
    KEY,
    keptRequests().filter((request) => request.asks !== asks),
  )
}

function asking(verb: string, input: unknown): string {
  return `${verb} ${JSON.stringify(input)}`
}

function keptRequests(): readonly KeptRequest[] {
  return (readKept(KEY) as KeptRequest[] | null) ?? []
}
