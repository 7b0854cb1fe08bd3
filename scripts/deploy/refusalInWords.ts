import { WeChatRefused } from './WeChatApi'

/** What WeChat says to a machine whose address is not on the list: `invalid ip: 1.2.3.4, …`. */
const ADDRESS = /invalid ip[^0-9a-f]*([0-9a-f.:]+[0-9a-f])?/i

/** Why an upload was refused, in plain words with what to do; what is not known is told as WeChat said it. */
export function refusalInWords(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  const address = ADDRESS.exec(said)
  if (address)
    return `WeChat does not take uploads from this machine's address${address[1] ? ` ${address[1]}` : ''}. Allow it at mp.weixin.qq.com, 开发管理, 开发设置, 小程序代码上传, IP 白名单.`
  if (error instanceof WeChatRefused && error.api === 'cgi-bin/stable_token')
    return `WeChat does not take the AppSecret for this appid (${said}). Look it up at mp.weixin.qq.com, 开发管理, 开发设置, or leave WECHAT_APP_SECRET away.`
  return `WeChat refused: ${said}`
}
