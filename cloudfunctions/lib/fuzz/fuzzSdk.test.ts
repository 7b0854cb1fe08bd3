import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCommunity } from '../../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../../scripts/startQunhuo'
import { memberIdOf } from '../memberId'
import { newMember } from '../newMember'
import { Chance } from '../simulator/Chance'
import { askThroughSdk, type Request } from './askThroughSdk'
import { fuzz } from './fuzz'
import { words } from './validInput'

const now = new Date('2026-11-02T01:00:00.000Z')
const communityId = demoCommunity._id
const openid = 'oFuzzedPersonOfTheLocalCloud'
const memberId = memberIdOf(communityId, openid)
const CASES = Number(process.env.FUZZ_SDK_CASES ?? 1_500)
const SEED = Number(process.env.FUZZ_SEED ?? 1)

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
  // No timer runs meanwhile, so that every trip is the case's own.
  qunhuo.cloud.clock.freeze()
  qunhuo.cloud.clock.set(now)
  await qunhuo.cloud.settled()
})
afterAll(() => qunhuo.cloud.close())

async function putMember() {
  await qunhuo.put('communities', { ...demoCommunity, staff: { [memberId]: 'owner' } })
  const joined = { community: demoCommunity, openid, nickname: 'Ann Example', joinedAt: now }
  await qunhuo.put('members', newMember(joined))
}

describe('whatever is sent to any verb through the real SDK', () => {
  it(`is refused if malformed and answered if good: ${CASES} cases of seed ${SEED}`, async () => {
    await putMember()
    const ask = askThroughSdk(qunhuo.cloud, openid)
    const report = await fuzz({ cases: CASES, seed: SEED, communityId }, ask)
    expect(report).toMatchObject({
      malformedAccepted: 0,
      uncaught: 0,
      operators: 0,
      misshapen: 0,
      examples: [],
    })
    expect(report.refused).toBeGreaterThan(CASES * 0.7)
    expect(report.taken).toBeGreaterThan(CASES * 0.04)
  }, 900_000)
})

it('prints nothing but bugs as lines of JSON, without who asked or a word of anybody', async () => {
  await putMember()
  const chance = new Chance(SEED)
  const printed: string[] = []
  const ask = askThroughSdk(qunhuo.cloud, openid, (request) => {
    if (chance.happens(0.2)) throw new Error(quoting(request))
  })
  await fuzz({ cases: 3_000, seed: SEED + 1, communityId }, async (name, input) => {
    const asked = await ask(name, input)
    printed.push(...(qunhuo.cloud.invocations().at(-1)?.logs ?? []))
    return asked
  })
  const lines = [...new Set(printed)]
  expect(lines.length).toBeGreaterThan(20)
  for (const line of lines) {
    const fields = Object.keys(JSON.parse(line) as object)
    expect(fields).toEqual(['level', 'verb', 'name', 'message', 'stack'])
    for (const text of [openid, memberId, 'Ann Example', ...words.filter(isTelling)])
      expect(line).not.toContain(text)
  }
}, 120_000)

/** As a database that tells in its errors all that it was asked. */
function quoting(request: Request): string {
  return `FailedOperation of ${openid}: ${JSON.stringify(request)}`
}

function isTelling(text: string): boolean {
  return text.length > 1
}
