import type { contract } from '../../contract'
import type { Community } from '../lib/collections'
import { Failure } from '../lib/Failure'
import { roleIn } from '../lib/membership'
import { openGIdOf } from '../lib/openGIdOf'
import type { Call } from '../lib/serve'
import { allowedIdOf } from './allowedId'
import { claimTry, forgetTries } from './doorTries'
import { inviterIn } from './invitationCode'
import { isPassword } from './password'

/** Somebody at a community's door. */
export interface Arrival {
  call: Call<typeof contract.community.join>
  community: Community
  memberId: string
}

/** Who invited somebody who was let in; null: it takes no invitation. */
interface LetIn {
  invitedBy: string | null
}

const welcome: LetIn = { invitedBy: null }

/** Lets somebody in by the community's way, or fails with why not. */
export async function letIn(arrival: Arrival): Promise<LetIn> {
  switch (arrival.community.entrance.wayIn) {
    case 'open':
      return welcome
    case 'password':
      return byPassword(arrival)
    case 'list':
      return byList(arrival)
    case 'invitation':
      return byInvitation(arrival)
    case 'group':
      return byGroup(arrival)
  }
}

async function byPassword({ call, community, memberId }: Arrival): Promise<LetIn> {
  const { proof } = call.input
  const { entrance } = community
  if (entrance.wayIn !== 'password' || proof?.wayIn !== 'password')
    throw new Failure('PASSWORD_WRONG')
  await claimTry(call, community._id, memberId)
  if (!(await isPassword(proof.password, entrance))) throw new Failure('PASSWORD_WRONG')
  await forgetTries(call, memberId)
  return welcome
}

/** An entry lets one person in: the first who claims it, and the same one again. */
async function byList({ call, community, memberId }: Arrival): Promise<LetIn> {
  const { input, database } = call
  if (input.proof?.wayIn !== 'list') throw new Failure('NOT_ON_LIST')
  await claimTry(call, community._id, memberId)
  const id = allowedIdOf(community._id, input.proof.entry)
  const usedBy = { usedBy: { oneOf: [null, memberId] } }
  const claimed = await database.update('allowed', id, usedBy, { set: { usedBy: memberId } })
  if (!claimed) throw new Failure('NOT_ON_LIST')
  await forgetTries(call, memberId)
  return welcome
}

/** Whoever invites must be an admin still. */
async function byInvitation({ call, community }: Arrival): Promise<LetIn> {
  const { proof } = call.input
  const { database, now } = call
  if (proof?.wayIn !== 'invitation') throw new Failure('NOT_INVITED')
  const inviter = inviterIn(community, proof.code, now)
  if (inviter === null) throw new Failure('NOT_INVITED')
  const fresh = await database.get('communities', community._id)
  const role = fresh ? roleIn(fresh, inviter) : 'member'
  if (role !== 'owner' && role !== 'admin') throw new Failure('NOT_INVITED')
  return { invitedBy: inviter }
}

async function byGroup({ call, community }: Arrival): Promise<LetIn> {
  const { proof } = call.input
  if (proof?.wayIn !== 'group' || community.openGId === null) throw new Failure('NOT_IN_GROUP')
  const openGId = await openGIdOf(proof.cloudID)
  if (openGId !== community.openGId) throw new Failure('NOT_IN_GROUP')
  return welcome
}
