import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { demoCommunity } from '../scripts/demo/demoCommunity'
import { startQunhuo } from '../scripts/startQunhuo'
import type { Suite } from './Figure'
import { median } from './median'

const communityId = demoCommunity._id
const PEOPLE = 500
const AT_ONCE = 8
const MORNINGS = 5
const DAY_MS = 86_400_000

/** How many people the local cloud checks in, through the real SDK and its durable store. */
export const checkIns: Suite = {
  title: 'check-ins on the local cloud',
  run: async (report) => {
    const data = await mkdtemp(path.join(tmpdir(), 'qunhuo-bench-'))
    const { cloud, call, put } = await startQunhuo({ data })
    await put('communities', demoCommunity)
    const people = Array.from({ length: PEOPLE }, (_, index) => `person${index}`)
    await inTurns(people, (person) =>
      call('community.join', { communityId, shown: true, via: 'card' }, person),
    )
    const rates: number[] = []
    for (let morning = 0; morning < MORNINGS; morning++) {
      cloud.clock.advance(DAY_MS)
      await inTurns(people, (person) => call('checkin.home', { communityId }, person))
      const start = performance.now()
      await inTurns(people, (person) => call('checkin.checkIn', { communityId }, person))
      rates.push((PEOPLE * 1000) / (performance.now() - start))
    }
    report(`check-ins, ${PEOPLE} people, ${AT_ONCE} at once`, median(rates), 'per s')
    await cloud.close()
    await rm(data, { recursive: true })
  },
}

/** Does it for everybody, a few at a time. */
async function inTurns(people: readonly string[], act: (person: string) => Promise<unknown>) {
  const waiting = [...people]
  const turn = async () => {
    for (let person = waiting.pop(); person !== undefined; person = waiting.pop()) await act(person)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, turn))
}
