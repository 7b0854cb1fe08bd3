import type { FunctionHost } from '../functions/FunctionHost'

/** Delivers a message of WeChat's to every function whose `config.json` listens for it. */
export async function pushMessage(
  host: FunctionHost,
  appid: string,
  event: Record<string, unknown>,
): Promise<void> {
  const openid = String(event.FromUserName)
  const identity = { openid, appid, clientip: '127.0.0.1' }
  const listeners = host
    .functions()
    .filter(({ messages }) => messages.includes(String(event.Event)))
  for (const { name } of listeners) {
    const pushed = { ...event, userInfo: { appId: appid, openId: openid } }
    await host.invoke(name, pushed, { kind: 'push', identity })
  }
}
