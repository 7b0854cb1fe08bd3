import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import { isWhole } from '../../domain/journal'
import { type Qunhuo, startQunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'
import { newestCheckIn } from './newestCheckIn'
import { demoPeople, playable } from './people'
import { seedDemo } from './seedDemo'

const morning = new Date('2026-11-20T02:10:00.000Z')
const communityId = demoCommunity._id

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
  qunhuo.cloud.clock.set(morning)
  await seedDemo(qunhuo, morning)
})
afterAll(() => qunhuo.cloud.close())

async function homeOf(openid: string) {
  const reply = await qunhuo.call('checkin.home', { communityId }, openid)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

describe('the demo community', () => {
  it('has forty people whose points and journals are whole', async () => {
    expect(demoPeople).toHaveLength(40)
    for (const { openid } of demoPeople) {
      const member = await qunhuo.read('members', memberIdOf(communityId, openid))
      expect(isWhole(member?._id ?? '', member?.journal ?? [])).toBe(true)
      expect(member?.journal.at(-1)?.balance ?? 0).toBe(member?.balance)
    }
  })

  it('is awake by ten in the morning, and nobody came later than now', async () => {
    const home = await homeOf(playable.regular.openid)
    expect(home).toMatchObject({ status: 'member', here: { count: 25 } })
    expect((await newestCheckIn(qunhuo))?.getTime()).toBeLessThanOrEqual(morning.getTime())
  })

  it('lets one be a newcomer, a regular, somebody short of seven days, and an admin', async () => {
    expect(await homeOf(playable.newcomer.openid)).toMatchObject({ status: 'guest' })
    expect(await homeOf(playable.regular.openid)).toMatchObject({ streak: 46, checkedIn: false })
    expect(await homeOf(playable.almost.openid)).toMatchObject({
      offer: { streak: 7, reward: true },
    })
    expect(await homeOf(playable.admin.openid)).toMatchObject({ me: { role: 'owner' } })
  })
})
