/** A person in WeChat, as the platform vouches for them. */
export interface Identity {
  openid: string
  unionid?: string
  appid: string
  clientip: string
}

/** Who invoked a function. Only the platform knows; nothing of it is taken from the event. */
export type Caller =
  | { kind: 'phone'; identity: Identity }
  | { kind: 'function'; identity?: Identity; source: string; parent: string }
  | { kind: 'timer'; trigger: string }
  | { kind: 'http' }
  | { kind: 'push'; identity: Identity }

/** `getWXContext().SOURCE`; a nested call carries the whole chain. */
export function sourceOf(caller: Caller): string {
  switch (caller.kind) {
    case 'phone':
      return 'wx_client'
    case 'function':
      return caller.source
    case 'timer':
      return 'wx_trigger'
    case 'http':
      return 'wx_http'
    case 'push':
      return 'wx_unknown'
  }
}

export function identityOf(caller: Caller): Identity | undefined {
  return 'identity' in caller ? caller.identity : undefined
}
