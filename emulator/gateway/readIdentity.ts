import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Identity } from '../identity/Caller'

/** Who is calling: a header for tests, a cookie for whoever plays WeChat in a browser. */
export function readIdentity(c: Context, appid: string): Identity | undefined {
  const openid = c.req.header('x-openid') ?? getCookie(c, 'openid')
  if (openid === undefined || openid === '') return undefined
  const unionid = c.req.header('x-unionid') ?? getCookie(c, 'unionid')
  return {
    openid,
    ...(unionid === undefined ? {} : { unionid }),
    appid: c.req.header('x-appid') ?? appid,
    clientip: '127.0.0.1',
  }
}
