import type { DeployPlan } from './DeployPlan'
import { describeIndex } from './describePlan'
import { WeChatApi } from './WeChatApi'

interface Target {
  appid: string
  environment: string
  appSecret: string | null
}

const WECHAT = 'https://api.weixin.qq.com'

/**
 * Makes collections, indexes and permissions where the AppSecret is given; otherwise nothing is
 * changed. Answers what was done, or the exact list to click in the console. `base` is for tests.
 */
export async function setUpEnvironment(
  plan: DeployPlan,
  { appid, environment, appSecret }: Target,
  base = WECHAT,
): Promise<string[]> {
  if (appSecret === null) return byHand(plan)
  const api = new WeChatApi(base, appid, appSecret, environment)
  for (const { name, indexes } of plan.collections) {
    await api.addCollection(name)
    await api.addIndexes(name, indexes)
  }
  for (const { name, openapi } of plan.functions)
    if (openapi.length > 0) await api.allowCalls(name, openapi)
  const indexes = plan.collections.flatMap((collection) => collection.indexes)
  return [
    `${plan.collections.length} collections and ${indexes.length} indexes are there`,
    'No API sets what clients may do. In the console (云开发, 数据库), look that every collection has 权限设置: 仅云函数可读写',
  ]
}

function byHand({ collections, functions }: DeployPlan): string[] {
  return [
    'WECHAT_APP_SECRET is not set, so these are to be made by hand in the console (云开发, 数据库):',
    ...collections.flatMap(({ name, indexes }) => [
      `  collection ${name}, 权限设置: 仅云函数可读写`,
      ...indexes.map(describeIndex),
    ]),
    'and these permissions by uploading each function once in WeChat DevTools:',
    ...functions.flatMap(({ name, openapi }) => openapi.map((call) => `  ${name}: ${call}`)),
  ]
}
