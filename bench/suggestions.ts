import { newBatch, tokensOf } from '../domain/suggestion/batch'
import { demoCommunity } from '../scripts/demo/demoCommunity'
import { askBox, chance, granted, opening } from '../scripts/demo/suggestionPhone'
import { startQunhuo } from '../scripts/startQunhuo'
import type { Suite } from './Figure'
import { median } from './median'

const communityId = demoCommunity._id
const people = ['ann', 'bob', 'cai', 'dan', 'eva', 'fei', 'guo']

/** What the cloud does for a token: telling its key, signing it blindly, taking it for a suggestion. */
export const suggestions: Suite = {
  title: 'tokens of suggestions',
  run: async (report) => {
    const qunhuo = await startQunhuo()
    const { cloud, call, put } = qunhuo
    await put('communities', demoCommunity)
    const times = new Map<string, number[]>()
    const trips = new Map<string, number[]>()
    const timed = async <Answer>(name: string, ask: () => Promise<Answer>) => {
      const began = performance.now()
      const answer = await ask()
      times.set(name, [...(times.get(name) ?? []), performance.now() - began])
      const spent = cloud.invocations().at(-1)?.trips ?? Number.NaN
      trips.set(name, [...(trips.get(name) ?? []), spent])
      return answer
    }
    for (const person of people)
      await call('community.join', { communityId, shown: true, via: 'card' }, person)
    for (const person of people) {
      const due = await timed('suggestion.scopes', () =>
        call('suggestion.scopes', { communityId }, person),
      )
      const [scope] = granted(due).scopes
      if (!scope) throw new Error('no scope')
      const { scopeId, quota } = scope
      const told = await timed('box.keys', () =>
        askBox(qunhuo, 'box.keys', { scopeIds: [scopeId] }),
      )
      const modulus = granted(told).keys[0]?.modulus ?? ''
      const batch = await newBatch({ scopeId, quota, modulus }, chance)
      const blinded = batch.items.map((item) => item.blinded)
      const issued = await timed(`suggestion.issue, ${quota} tokens`, () =>
        call('suggestion.issue', { communityId, scopeId, blinded }, person),
      )
      const [token] = tokensOf(batch, granted(issued).signatures) ?? []
      if (!token) throw new Error('no token')
      granted(
        await timed('box.open, redeems a token', () =>
          askBox(qunhuo, 'box.open', opening(token, '希望例会短一点')),
        ),
      )
    }
    for (const [name, measured] of times) {
      report(name, median(trips.get(name) ?? []), 'trips')
      report(name, median(measured), 'ms')
    }
    await cloud.close()
  },
}
