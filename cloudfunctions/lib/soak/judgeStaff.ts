import { memberIdOf } from '../memberId'
import type { Documents } from '../simulator/Documents'
import { community } from '../simulator/population'
import { OWNER } from './Colleague'

/** What is wrong with roles: the owner is one still, and nobody has a role who is not a member. */
export function judgeStaff(documents: Documents): string[] {
  const { staff = {} } = documents.get('communities', community._id) ?? {}
  const owners = Object.keys(staff).filter((memberId) => staff[memberId] === 'owner')
  const isKept = owners.join() === memberIdOf(community._id, OWNER)
  const gone = Object.keys(staff).filter(
    (memberId) => documents.get('members', memberId)?.state !== 'active',
  )
  return [
    ...(isKept ? [] : [`the owners are ${owners.join() || 'nobody'}`]),
    ...gone.map((memberId) => `${memberId} is ${staff[memberId]} and no member`),
  ]
}
