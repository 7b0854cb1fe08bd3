import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleRecord } from '../../client/src/packages/suggestion/visible/sampleRecord'
import { bytesOf } from '../../domain/bytes'
import { newBatch, shown, type Token, tokensOf } from '../../domain/suggestion/batch'
import { receiptOf, secretOf } from '../../domain/suggestion/receipt'
import { unsealed } from '../../domain/suggestion/seal'
import { keysOf } from '../../domain/suggestion/secrets'
import type { Message } from '../../domain/suggestion/thread'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { askBox, chance, fetchTokens, granted, opening } from '../../scripts/demo/suggestionPhone'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'

const communityId = demoCommunity._id
const scopeId = `box_${communityId}_2026Q4`
const people = ['ann', 'bob', 'cai', 'dan', 'eva', 'fei']
const WEEK_MS = 7 * 86_400_000

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset()
  qunhuo.cloud.clock.set(new Date('2026-11-02T01:00:00.000Z'))
  const staff = { [memberIdOf(communityId, 'ann')]: 'admin' } as const
  await qunhuo.put('communities', { ...demoCommunity, staff })
  for (const openid of people) await join(openid)
})

const join = (openid: string) =>
  qunhuo.call('community.join', { communityId, nickname: openid, shown: true, via: 'card' }, openid)

async function tokensOfMember(openid: string): Promise<[Token, Token, Token]> {
  const [first, second, third] = await fetchTokens(qunhuo, communityId, openid)
  if (!first || !second || !third) throw new Error('too few tokens')
  return [first, second, third]
}

const open = (token: Token, text = '希望例会短一点') =>
  askBox(qunhuo, 'box.open', opening(token, text))

const threadIdOf = ({ secret }: Token) => keysOf(bytesOf(secret)).id
const writeKeyOf = ({ secret }: Token) => keysOf(bytesOf(secret)).writeKey

/** Lets a week go by and the timer run. */
async function handOver() {
  qunhuo.cloud.clock.advance(WEEK_MS)
  await qunhuo.cloud.fireTimer('suggestion', 'tend')
  // Members are known to the content check for two hours after a visit only.
  await qunhuo.call('checkin.home', { communityId }, 'ann')
}

async function messagesFor(secret: Uint8Array): Promise<Message[]> {
  qunhuo.cloud.clock.advance(61_000)
  const asked = { communityId, quarter: '2026Q4' }
  const { entries } = granted(await qunhuo.call('suggestion.bulletin', asked, 'bob'))
  return unsealed(keysOf(secret).readKey, entries).map((text) => JSON.parse(text) as Message)
}

describe('a suggestion', () => {
  it('is never shown on the day on which it was written, however late the timer is', async () => {
    const [token] = await tokensOfMember('bob')
    await open(token)
    qunhuo.cloud.clock.advance(WEEK_MS)
    const more = { writeKey: writeKeyOf(token), text: '补充一句', requestId: 'm'.repeat(22) }
    expect(await askBox(qunhuo, 'box.add', more)).toEqual({ ok: true, data: {} })
    await qunhuo.cloud.fireTimer('suggestion', 'tend')
    expect(granted(await qunhuo.call('suggestion.box', { communityId }, 'ann')).threads).toEqual([])
    await handOver()
    const { threads } = granted(await qunhuo.call('suggestion.box', { communityId }, 'ann'))
    expect(threads).toMatchObject([
      { messages: [{ text: '希望例会短一点' }, { text: '补充一句' }] },
    ])
  })

  it('goes from its author to the admin and back, by nothing but the receipt', async () => {
    const [token] = await tokensOfMember('bob')
    expect(await open(token)).toEqual({ ok: true, data: {} })
    expect(granted(await qunhuo.call('suggestion.box', { communityId }, 'ann')).threads).toEqual([])
    await handOver()

    const { threads: box } = granted(await qunhuo.call('suggestion.box', { communityId }, 'ann'))
    const [thread] = box
    expect(box).toHaveLength(1)
    expect(thread).toMatchObject({
      state: 'new',
      messages: [{ by: 'author', text: '希望例会短一点' }],
    })
    const threadId = thread?.threadId ?? ''
    await qunhuo.call('suggestion.read', { communityId, threadId }, 'ann')
    const requestId = 'r'.repeat(22)
    const answer = { communityId, threadId, requestId, text: '好主意,下周试试' }
    expect(await qunhuo.call('suggestion.reply', answer, 'ann')).toMatchObject({ ok: true })
    expect(await qunhuo.call('suggestion.reply', answer, 'ann')).toMatchObject({ ok: true })

    const receipt = receiptOf(bytesOf(token.secret))
    const read = await messagesFor(secretOf(receipt) ?? new Uint8Array())
    expect(read.map(({ by, text }) => [by, text])).toEqual([
      ['author', '希望例会短一点'],
      ['state', ''],
      ['admin', '好主意,下周试试'],
    ])
  })

  it('that is adopted is published, pays who was active in its week, and gives its token back', async () => {
    for (const openid of ['bob', 'cai'])
      await qunhuo.call('checkin.checkIn', { communityId }, openid)
    const [token] = await tokensOfMember('bob')
    await open(token)
    await handOver()
    const threadId = threadIdOf(token)
    const mark = { communityId, threadId, state: 'adopted' } as const
    expect(await qunhuo.call('suggestion.mark', mark, 'ann')).toMatchObject({ ok: true })
    const told = { communityId, threadId, text: '例会短一点', outcome: '改为半小时' }
    expect(await qunhuo.call('suggestion.publish', told, 'ann')).toMatchObject({
      data: { held: false },
    })
    const { voices } = granted(await qunhuo.call('suggestion.published', { communityId }, 'dan'))
    expect(voices).toMatchObject([{ text: '例会短一点', outcome: '改为半小时' }])

    await qunhuo.cloud.fireTimer('suggestion', 'tend')
    await qunhuo.cloud.fireTimer('suggestion', 'tend')
    const paid = await Promise.all(
      people.map(
        async (openid) => (await qunhuo.read('members', memberIdOf(communityId, openid)))?.balance,
      ),
    )
    expect(paid).toEqual([0, 2, 2, 0, 0, 0])

    const next = `box_${communityId}_2027Q1`
    const { keys } = granted(await askBox(qunhuo, 'box.keys', { scopeIds: [next] }))
    const batch = await newBatch(
      { scopeId: next, quota: 1, modulus: keys[0]?.modulus ?? '' },
      chance,
    )
    const wish = {
      writeKey: writeKeyOf(token),
      scopeId: next,
      blinded: batch.items[0]?.blinded ?? '',
    }
    expect(await askBox(qunhuo, 'box.refund', wish)).toMatchObject({ ok: true })
    await handOver()
    const back = (await messagesFor(bytesOf(token.secret))).find(({ by }) => by === 'refund')
    const [fresh] = tokensOf(batch, [back?.text ?? '']) ?? []
    qunhuo.cloud.clock.set(new Date('2027-01-04T01:00:00.000Z'))
    expect(fresh && (await open(fresh, '下个季度'))).toEqual({ ok: true, data: {} })
  })

  it('is stored with the fields that the page shows, and no other', async () => {
    const [token] = await tokensOfMember('bob')
    await open(token)
    const record = await qunhuo.read('threads', threadIdOf(token))
    expect(Object.keys(sampleRecord).sort()).toEqual(Object.keys(record ?? {}).sort())
  })
})

describe('refused, with nothing stored', () => {
  const code = (reply: { ok: boolean }) => (reply as { code?: string }).code

  it.each<[string, string, (own: [Token, Token, Token]) => Promise<{ ok: boolean }>]>([
    ['a forged token', 'TOKEN_INVALID', ([one]) => open({ ...one, signature: 'A'.repeat(342) })],
    [
      'a token with another thread’s secret',
      'TOKEN_INVALID',
      ([one, two]) => open({ ...one, secret: two.secret }),
    ],
    [
      'a token of another quarter',
      'SCOPE_CLOSED',
      ([one]) => open({ ...one, scopeId: `box_${communityId}_2026Q3` }),
    ],
    [
      'a token for the next quarter’s key',
      'TOKEN_INVALID',
      ([one]) => open({ ...one, scopeId: `box_${communityId}_2027Q1` }),
    ],
    [
      'a token for another community',
      'SCOPE_CLOSED',
      ([one]) => open({ ...one, scopeId: 'box_QH2026ZZZZ_2026Q4' }),
    ],
    ['a text too long', 'INVALID_INPUT', ([one]) => open(one, '长'.repeat(1001))],
    [
      'an identity beside it',
      'INVALID_INPUT',
      ([one]) => askBox(qunhuo, 'box.open', { ...opening(one, '好'), openid: 'bob' } as never),
    ],
  ])('%s', async (_, expected, attempt) => {
    const own = await tokensOfMember('bob')
    expect(code(await attempt(own))).toBe(expected)
    for (const token of own) expect(await qunhuo.read('threads', threadIdOf(token))).toBeNull()
  })

  it('a second batch, another member’s quota, and a batch of another size', async () => {
    await tokensOfMember('bob')
    expect(
      code(
        await fetchTokens(qunhuo, communityId, 'bob').then(
          () => ({ ok: true }),
          (error: unknown) => ({ ok: false, code: (error as Error).message }),
        ),
      ),
    ).toBe('ISSUED_BEFORE')
    const four = { communityId, scopeId, blinded: ['A'.repeat(342)] }
    expect(code(await qunhuo.call('suggestion.issue', four, 'cai'))).toBe('INVALID_INPUT')
    expect(code(await qunhuo.call('suggestion.issue', four, 'stranger'))).toBe('NOT_A_MEMBER')
  })

  it('a token spent before, but not the same again', async () => {
    const [token] = await tokensOfMember('bob')
    await open(token)
    expect(await open(token)).toMatchObject({ ok: true })
    expect(code(await open(token, '另一条'))).toBe('TOKEN_SPENT')
    expect((await qunhuo.read('threads', threadIdOf(token)))?.waiting).toHaveLength(1)
  })

  it('a fourth message that nobody has answered, and any in a closed thread', async () => {
    const [token] = await tokensOfMember('bob')
    await open(token)
    const add = (text: string, letter: string) =>
      askBox(qunhuo, 'box.add', { writeKey: writeKeyOf(token), text, requestId: letter.repeat(22) })
    expect(await add('补充一', 'a')).toMatchObject({ ok: true })
    expect(await add('补充一', 'a')).toMatchObject({ ok: true })
    expect(code(await add('别的', 'a'))).toBe('REQUEST_REUSED')
    expect(await add('补充二', 'b')).toMatchObject({ ok: true })
    expect(code(await add('补充三', 'c'))).toBe('THREAD_WAITS')
    await handOver()
    await qunhuo.call(
      'suggestion.close',
      { communityId, threadId: threadIdOf(token), abuse: true },
      'ann',
    )
    expect(code(await add('补充四', 'd'))).toBe('THREAD_CLOSED')
    const wish = {
      writeKey: writeKeyOf(token),
      scopeId: `box_${communityId}_2027Q1`,
      blinded: 'A'.repeat(342),
    }
    expect(code(await askBox(qunhuo, 'box.refund', wish))).toBe('THREAD_CLOSED')
    expect((await qunhuo.read('threads', threadIdOf(token)))?.messages).toHaveLength(3)
  })

  it('anything in a community of four', async () => {
    const [token] = await tokensOfMember('bob')
    for (const openid of ['eva', 'fei']) {
      const member = await qunhuo.read('members', memberIdOf(communityId, openid))
      if (member) await qunhuo.put('members', { ...member, state: 'left' })
    }
    qunhuo.cloud.clock.advance(61_000)
    expect(code(await open(token))).toBe('COMMUNITY_TOO_SMALL')
  })
})

it('answers a token shown with its batch sent again, signature for signature', async () => {
  granted(await qunhuo.call('suggestion.scopes', { communityId }, 'bob'))
  const { keys } = granted(await askBox(qunhuo, 'box.keys', { scopeIds: [scopeId] }))
  const batch = await newBatch({ scopeId, quota: 3, modulus: keys[0]?.modulus ?? '' }, chance)
  const blinded = batch.items.map((item) => item.blinded)
  const ask = () => qunhuo.call('suggestion.issue', { communityId, scopeId, blinded }, 'bob')
  expect(granted(await ask())).toEqual(granted(await ask()))
  expect(
    shown(tokensOf(batch, granted(await ask()).signatures)?.[0] ?? ({} as Token)),
  ).not.toHaveProperty('secret')
})
