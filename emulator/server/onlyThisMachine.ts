import type { MiddlewareHandler } from 'hono'

const local = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** A page from the internet must not reach the local cloud through the visitor's own browser. */
export const onlyThisMachine: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin')
  const isLocalPage = origin === undefined || local.test(hostOf(origin))
  if (!local.test(c.req.header('host') ?? '') || !isLocalPage) {
    return c.text('The local cloud answers this machine only.', 403)
  }
  return next()
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : ''
}
