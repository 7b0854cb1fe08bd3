import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contract, type Verb, type VerbName } from '../../contract'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { rowsByName } from './authorisation/rowsByName'
import { memberIdOf } from './memberId'

const communityId = demoCommunity._id

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
/** Stops the local cloud's clock at an instant. */
function standAt(instant: Date) {
  qunhuo.cloud.clock.freeze()
  qunhuo.cloud.clock.set(instant)
}
beforeEach(async () => {
  await qunhuo.cloud.reset()
  standAt(new Date('2026-11-02T01:00:00.000Z'))
  await qunhuo.put('communities', demoCommunity)
})

/** A good input of every verb: what malformed ones are made from. */
const goodInputs = Object.fromEntries(
  rowsByName.map(([name, { input }]) => [
    name,
    input({
      communityId,
      home: communityId,
      memberId: memberIdOf(communityId, 'ann'),
      openid: 'ann',
    }),
  ]),
) as Record<string, Record<string, unknown>> as Record<VerbName, Record<string, unknown>>
/** Timers and pushed messages refuse whoever calls before they read what was sent. */
const verbs = (Object.keys(goodInputs) as VerbName[]).filter(
  (name) => !['timer', 'push'].includes(verbOf(name)?.role ?? ''),
)

function verbOf(name: VerbName): Verb | undefined {
  const [noun = '', verb = ''] = name.split('.')
  return (contract as Record<string, Record<string, Verb>>)[noun]?.[verb]
}

/** Whether a value that was to be malformed happens to be good, such as another whole number. */
function isGood(name: VerbName, input: unknown): boolean {
  return verbOf(name)?.input.safeParse(input).success ?? false
}

async function send(name: VerbName, input: unknown, openid = 'ann') {
  const [noun = '', verb] = name.split('.')
  const { result, trips } = await qunhuo.cloud.call(noun, { verb, input }, { openid })
  return { reply: result as { ok: boolean; code?: string }, trips }
}

const hostile = fc.oneof(
  fc.constant({ $ne: null }),
  fc.constant({ $gt: '' }),
  fc.constant(['QH2026HVNN']),
  fc.constant('x'.repeat(100_000)),
  fc.constant('\ud800'),
  fc.constant('\u202eabc'),
  fc.constant('tab\tand\u0000null'),
  fc.constant(''),
  fc.constant(' padded '),
  fc.constant('e\u0301'),
  fc.constant(null),
  fc.constant(-1),
  fc.constant(1e308),
  fc.constant(JSON.parse('{"__proto__":{"communityId":"QH2026HVNN"}}') as unknown),
  fc.anything({ withNullPrototype: false }).filter((value) => typeof value !== 'string'),
)

describe('malformed input', () => {
  it('of every verb is refused before the database is asked', async () => {
    const askingMore = verbs.filter((name) => Object.keys(goodInputs[name]).length > 0)
    const cases = fc.constantFrom(...askingMore).chain((verb) =>
      fc.record({
        verb: fc.constant(verb),
        input: fc.oneof(
          hostile,
          fc
            .tuple(fc.constantFrom(...Object.keys(goodInputs[verb])), hostile)
            .map(([key, value]) => ({ ...goodInputs[verb], [key]: value }))
            .filter((input) => !isGood(verb, input)),
          fc
            .constantFrom('extra', '$where', '_id', 'openid', 'constructor', 'toString')
            .map((key) => ({ ...goodInputs[verb], [key]: 1 })),
        ),
      }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ({ verb, input }) => {
        const { reply, trips } = await send(verb, input)
        expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
        expect(trips).toBe(0)
      }),
      { numRuns: 1_500, examples: [[{ verb: 'box.vote', input: undefined }]] },
    )
  }, 120_000)

  it.each([
    ['no verb', { input: {} }],
    ['a verb that is not there', { verb: 'drop', input: {} }],
    ['a verb of every object', { verb: 'constructor', input: {} }],
    ['a verb that is no string', { verb: { $ne: 1 }, input: {} }],
    ['a prototype', { verb: '__proto__', input: {} }],
    ['nothing', null],
  ])('with %s is refused', async (_, data) => {
    const { result } = await qunhuo.cloud.call('checkin', data, { openid: 'ann' })
    expect(result).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
  })

  it.each([
    ['an own __proto__ key', '{"communityId":"QH2026HVNN","__proto__":{"a":1}}'],
    ['a __proto__ instead of fields', '{"__proto__":{"communityId":"QH2026HVNN"}}'],
  ])('with %s is refused', async (_, json) => {
    const { reply } = await send('checkin.home', JSON.parse(json))
    expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
  })
})

describe('a refusal', () => {
  it.each(['community.join', 'checkin.checkIn', 'checkin.say'] as const)(
    'of %s tells that the community is closed',
    async (name) => {
      await send('community.join', goodInputs['community.join'])
      await qunhuo.cloud.reset()
      const closed = { ...demoCommunity, state: 'archived' as const }
      await qunhuo.put('communities', closed)
      await qunhuo.put('members', { ...(await newMember()), lastDay: '2026-11-02' })
      expect((await send(name, goodInputs[name], 'bob')).reply).toEqual({
        ok: false,
        code: 'COMMUNITY_CLOSED',
      })
    },
  )
})

async function newMember() {
  await qunhuo.put('communities', { ...demoCommunity, _id: '2222222222' })
  const input = { ...goodInputs['community.join'], communityId: '2222222222' }
  await send('community.join', input, 'bob')
  const member = await qunhuo.read('members', memberIdOf('2222222222', 'bob'))
  if (!member) throw new Error('did not join')
  return { ...member, _id: memberIdOf(communityId, 'bob'), communityId }
}

describe('an answer', () => {
  it('never carries an openid or the ticket key', async () => {
    const secrets = ['ann-openid-1234', demoCommunity.ticketKey]
    for (const name of verbs) {
      const { result } = await qunhuo.cloud.call(
        name.split('.')[0] ?? '',
        { verb: name.split('.')[1], input: goodInputs[name] },
        { openid: 'ann-openid-1234' },
      )
      for (const secret of secrets) expect(JSON.stringify(result)).not.toContain(secret)
    }
  })
})
