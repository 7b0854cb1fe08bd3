import * as z from 'zod'
import { cloud } from './cloud'

const picture = z.object({
  contentType: z.enum(['image/png', 'image/jpeg']),
  buffer: z.instanceof(Buffer),
})

/** The SDK declares openapi as a record of any. */
interface OpenApi {
  wxacode: { getUnlimited(parameters: object): Promise<unknown> }
}

/**
 * The mini program code that opens a page with a scene of at most 32 characters.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html
 */
export async function codeImage(page: string, scene: string) {
  const { wxacode } = cloud.openapi as OpenApi
  const answer = await wxacode.getUnlimited({ page, scene, checkPath: false, width: 430 })
  return picture.parse(answer)
}
