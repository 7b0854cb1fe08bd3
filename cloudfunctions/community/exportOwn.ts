import type { contract } from '../../contract'
import { communityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { membershipOf } from '../lib/membership'
import type { Call } from '../lib/serve'
import { documentsOf, type Found, type NamedPart, personalParts } from './personalParts'

/** All that is stored of the caller in a community, as a file that people can read. */
export async function exportOwn(call: Call<typeof contract.community.exportOwn>) {
  const { database, input, now, openid } = call
  const community = await communityOf(database, input.communityId, now)
  const { member } = await membershipOf(database, input.communityId, openid)
  if (!member) throw new Failure('NOT_A_MEMBER')
  const file = {
    说明: '这里是群火为你保存的全部内容,时间为协调世界时',
    导出时间: now,
    社群: community.name,
    // The openid is WeChat's name for the person here, and leaves the functions never.
    成员: without('openid', member),
    ...(await otherParts(database, member._id)),
  }
  return { name: '群火-我的数据.json', text: JSON.stringify(file, null, 2) }
}

async function otherParts(database: Database, memberId: string) {
  const parts = await Promise.all(
    personalParts.map(async (part) => {
      const documents = await documentsOf(database, part, memberId)
      return [part.title, documents.map((document) => shownOf(part, document, memberId))] as const
    }),
  )
  return Object.fromEntries(parts)
}

function shownOf({ own }: NamedPart, document: Found, memberId: string) {
  return own ? own(document, memberId) : without('_id', document)
}

function without(field: string, document: object) {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== field))
}
