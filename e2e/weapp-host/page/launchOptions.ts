import type { LaunchOptions } from './logic/AppInstance'
import type { PageAddress } from './pages/pageAddress'
import { settings } from './settings'

/** https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
const scenes = { list: 1001, groupCardWithTicket: 1044 }

/** How the app was entered. Source: `WechatMiniprogram.App.LaunchShowOption`. */
export function launchOptions({ path, query }: PageAddress): LaunchOptions {
  const { group } = settings
  return {
    path,
    query,
    scene: group ? scenes.groupCardWithTicket : scenes.list,
    shareTicket: group ? `host-ticket.${group.openGId}` : undefined,
    referrerInfo: {},
    apiCategory: 'default',
    forwardMaterials: [],
  }
}
