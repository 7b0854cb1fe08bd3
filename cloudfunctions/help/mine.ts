import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { inquiryOnWire, listed } from './inquiryOnWire'

const PAGE = 20

/** The caller's own questions, the newest first. */
export async function mine({ database, input, member }: Call<typeof contract.help.mine>) {
  const { after } = input
  const found = await database.find('inquiries', {
    where: { 'by.memberId': member._id },
    sort: [
      ['askedAt', 'descending'],
      ['_id', 'descending'],
    ],
    ...(after && { after: [new Date(after.at), after.inquiryId] }),
    limit: PAGE + 1,
    fields: listed,
  })
  return { inquiries: found.slice(0, PAGE).map(inquiryOnWire), more: found.length > PAGE }
}
