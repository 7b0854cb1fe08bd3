import QRCode from 'qrcode'
import { refusals } from './messages'
import { type OpenApi, textOf } from './OpenApiCall'

const scenePattern = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/
const widths = { least: 280, default: 430, most: 1280 }

/**
 * `wxacode.getUnlimited`: a QR code in place of WeChat's round one. It holds the address at
 * which the page opens in a browser, with `scene` in the query as the page receives it.
 */
export function getUnlimitedCode(home: () => string): OpenApi {
  return async ({ params }) => {
    const scene = textOf(params, 'scene')
    if (!scenePattern.test(scene)) return refusals.invalidScene()
    const width = Number(params.width ?? widths.default)
    const bytes = await QRCode.toBuffer(
      `${home()}/${textOf(params, 'page')}?scene=${encodeURIComponent(scene)}`,
      { width: Math.min(Math.max(width, widths.least), widths.most) },
    )
    return { contentType: 'image/png', bytes }
  }
}
