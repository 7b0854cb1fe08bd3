import { cloud } from './cloud'

/** WeChat's scene for what people share with others (4: social log). */
const SCENE_SOCIAL = 4

/**
 * Whether WeChat's content check passes a text that others will read. Anything but a clear pass,
 * a failure of the check included, means that the text is held.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html
 */
export async function passesContentCheck(openid: string, content: string): Promise<boolean> {
  try {
    const answer: unknown = await (cloud.openapi as OpenApi).security.msgSecCheck({
      openid,
      scene: SCENE_SOCIAL,
      version: 2,
      content,
    })
    return isPass(answer)
  } catch {
    return false
  }
}

/** The SDK declares openapi as a record of any. */
interface OpenApi {
  security: { msgSecCheck(parameters: object): Promise<unknown> }
}

function isPass(answer: unknown): boolean {
  const { result } = answer as { result?: { suggest?: string } }
  return result?.suggest === 'pass'
}
