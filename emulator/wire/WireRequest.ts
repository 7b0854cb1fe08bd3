import type { Invocation } from '../invocations/Invocation'

/** One request of the SDK, whatever it was wrapped in. */
export interface WireRequest {
  action: string
  body: Record<string, unknown>
  /** The binary parts of a multipart request. */
  parts: Map<string, Buffer>
  /** The call chain, `X-TCB-Source`. */
  source: string
  /** The invocation that sent it; a process outside the local cloud has none. */
  invocation?: Invocation
}

/** JSON fields beside the request id, or bytes as they are. */
export type WireAnswer = Record<string, unknown> | Buffer

export type Action = (request: WireRequest) => Promise<WireAnswer>
