import * as z from 'zod'
import { cloud } from './cloud'

const answered = z.object({
  list: z.tuple([z.object({ data: z.object({ openGId: z.string() }) })]),
})

/**
 * The WeChat group in which the caller's phone opened a card, from the CloudID that it was given for
 * it; null if WeChat does not vouch for it. The SDK asks in the name of whoever called the function.
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/open/Cloud.getOpenData.html
 */
export async function openGIdOf(cloudID: string): Promise<string | null> {
  // The typings have no promise for it.
  const asked: unknown = cloud.getOpenData({ list: [cloudID] })
  const answer = await (asked as Promise<unknown>)
  const { success, data } = answered.safeParse(answer)
  return success ? data.list[0].data.openGId : null
}
