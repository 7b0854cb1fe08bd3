import type { Request } from './transport'

/**
 * A way to the function that takes anonymous words in. `http`: a request of its own that carries no
 * identity. `call`: an ordinary call, which WeChat's own logs may show with who made it.
 */
export interface BoxTransport {
  kind: 'http' | 'call'
  send(request: Request): Promise<unknown>
}
