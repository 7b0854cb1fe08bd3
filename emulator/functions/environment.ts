import { identityOf, sourceOf } from '../identity/Caller'
import type { Invocation } from '../invocations/Invocation'

/** What redirects the unmodified SDK: it reads `TCB_CONTEXT_CNFG` before every request. */
export function baseEnvironment(adminUrl: string, env: string): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: env,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    LOCAL_CLOUD_BEACON: new URL('/beacon', adminUrl).href,
  }
}

/** What the platform sets for one invocation; `getWXContext()` reads nothing else. */
export function invocationEnvironment(invocation: Invocation, env: string): Record<string, string> {
  const wx = wxContext(invocation)
  const tcb = {
    TCB_ENV: env,
    TCB_SOURCE: sourceOf(invocation.caller),
    TCB_SEQID: invocation.requestId,
  }
  return {
    ...wx,
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
    ...tcb,
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
    ...(invocation.caller.kind === 'timer'
      ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: invocation.token }
      : {}),
  }
}

function wxContext({ caller, token }: Invocation): Record<string, string> {
  const identity = identityOf(caller)
  if (!identity) return { WX_API_TOKEN: token }
  return {
    WX_CLIENTIP: identity.clientip,
    WX_OPENID: identity.openid,
    WX_APPID: identity.appid,
    ...(identity.unionid === undefined ? {} : { WX_UNIONID: identity.unionid }),
    WX_API_TOKEN: token,
  }
}
