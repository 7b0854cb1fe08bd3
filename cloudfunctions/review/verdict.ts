import type { contract } from '../../contract'
import { settleBy } from '../lib/pictures/settlePicture'
import type { Call } from '../lib/serve'

/** Takes WeChat's verdict on a picture; whichever comes first of it and our own record, the later one settles it. */
export async function verdict(call: Call<typeof contract.review.verdict>) {
  const { database, input, now } = call
  const said = { _id: input.traceId, passes: input.passes, at: now }
  const isFirst = await database.insert('verdicts', said)
  const standing = isFirst ? said : await database.get('verdicts', said._id)
  const [picture] = await database.find('pictures', {
    where: { traceId: input.traceId },
    sort: [],
    limit: 1,
    fields: ['_id', 'communityId', 'file', 'kind', 'by', 'state', 'traceId', 'places', 'at'],
  })
  if (picture && standing) await settleBy(call, picture, standing)
  return {}
}
