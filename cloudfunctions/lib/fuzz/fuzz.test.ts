import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalCloud, startLocalCloud } from '../../../emulator'
import { demoCommunity } from '../../../scripts/demo/demoCommunity'
import { memberIdOf } from '../memberId'
import { newMember } from '../newMember'
import { type FuzzReport, fuzz } from './fuzz'

const now = new Date('2026-11-02T01:00:00.000Z')
const communityId = demoCommunity._id
const memberId = memberIdOf(communityId, 'ann')
const CASES = Number(process.env.FUZZ_CASES ?? 200_000)
const SEED = Number(process.env.FUZZ_SEED ?? 1)

/** WeChat's own APIs, which some verbs ask, are the local cloud's. */
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  Object.assign(process.env, cloud.environment())
})
afterAll(() => cloud.close())

const clean: Partial<FuzzReport> = {
  malformedAccepted: 0,
  uncaught: 0,
  operators: 0,
  misshapen: 0,
  examples: [],
}

describe('whatever is sent to any verb', () => {
  it(`is refused if malformed and answered if good: ${CASES} cases of seed ${SEED}`, async () => {
    const { askInProcess } = await import('./askInProcess')
    const ask = await askInProcess('ann', now, (documents) => {
      documents.put('communities', { ...demoCommunity, staff: { [memberId]: 'owner' } })
      const joined = { community: demoCommunity, openid: 'ann', nickname: '小安', joinedAt: now }
      documents.put('members', newMember(joined))
    })
    const report = await fuzz({ cases: CASES, seed: SEED, communityId }, ask)
    expect(report).toMatchObject(clean)
    expect(report.refused).toBeGreaterThan(CASES * 0.9)
    expect(report.taken).toBeGreaterThan(CASES * 0.04)
  }, 900_000)
})
