import type { contract } from '../../contract'
import { codeImage } from '../lib/codeImage'
import type { Call } from '../lib/serve'

const PAGE = 'pages/checkin/index'

/** The code of a poster. Its scene is the community, and after a dot the place where it hangs. */
export async function poster({ input }: Call<typeof contract.community.poster>) {
  const { communityId, channel } = input
  const scene = channel === null ? `${communityId}.p` : `${communityId}.p${channel}`
  const { contentType, buffer } = await codeImage(PAGE, scene)
  return { image: buffer.toString('base64'), contentType }
}
