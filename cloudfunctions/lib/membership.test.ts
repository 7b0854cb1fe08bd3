import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import type { Member, StaffRole } from './collections'
import type { Database } from './Database'
import { memberIdOf } from './memberId'
import { requireRole } from './membership'

const communityId = demoCommunity._id
const memberId = memberIdOf(communityId, 'ann')

let qunhuo: Qunhuo
let database: Database
let ann: Member

beforeAll(async () => {
  qunhuo = await startQunhuo()
  // The SDK in this process, as in a function: it learns where the cloud is from the environment.
  Object.assign(process.env, qunhuo.cloud.environment())
  database = (await import('./cloudDatabase')).cloudDatabase
  await qunhuo.put('communities', demoCommunity)
  await qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, 'ann')
  const joined = await database.get('members', memberId)
  if (!joined) throw new Error('did not join')
  ann = joined
})
afterAll(() => qunhuo.cloud.close())

async function makeHer(role: StaffRole | undefined) {
  await qunhuo.put('communities', { ...demoCommunity, staff: role ? { [memberId]: role } : {} })
}

describe('a role', () => {
  it.each([
    [undefined, 'member', true],
    [undefined, 'admin', false],
    [undefined, 'owner', false],
    ['backbone', 'member', true],
    ['backbone', 'admin', false],
    ['backbone', 'owner', false],
    ['admin', 'member', true],
    ['admin', 'admin', true],
    ['admin', 'owner', false],
    ['owner', 'member', true],
    ['owner', 'admin', true],
    ['owner', 'owner', true],
  ] as const)('of %s may do what needs %s: %s', async (held, needed, allowed) => {
    await makeHer(held)
    const asked = requireRole(database, ann, needed)
    if (allowed) await expect(asked).resolves.toBeUndefined()
    else await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('counts from the next call after it changed', async () => {
    await makeHer('admin')
    await requireRole(database, ann, 'admin')
    await makeHer(undefined)
    await expect(requireRole(database, ann, 'admin')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
