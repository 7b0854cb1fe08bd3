import { cloud } from '../cloud'
import type { Picture } from '../collections'

/** WeChat's scenes: what people say of themselves (1), and what they share with others (4: social log). */
const scenes = { avatar: 1, picture: 4 } as const
const PICTURE = 2

/**
 * Asks WeChat to look at a picture; its verdict is pushed within half an hour. The trace id of the
 * check, or null where WeChat did not take it: then nothing is known, and the picture is held.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html
 */
export async function startMediaCheck(
  openid: string,
  { file, kind }: Pick<Picture, 'file' | 'kind'>,
): Promise<string | null> {
  try {
    const mediaUrl = await addressOf(file)
    if (mediaUrl === null) return null
    const check = { openid, scene: scenes[kind], version: 2, mediaType: PICTURE, mediaUrl }
    const answer: unknown = await (cloud.openapi as OpenApi).security.mediaCheckAsync(check)
    return (answer as { traceId?: string }).traceId || null
  } catch {
    return null
  }
}

/** The SDK declares openapi as a record of any. */
interface OpenApi {
  security: { mediaCheckAsync(parameters: object): Promise<unknown> }
}

/** An address at which WeChat can fetch the picture; null if there is no such file. */
async function addressOf(file: string): Promise<string | null> {
  if (!file.startsWith('cloud://')) return file
  const answer = await cloud.getTempFileURL({ fileList: [file] })
  return answer?.fileList[0]?.tempFileURL || null
}
