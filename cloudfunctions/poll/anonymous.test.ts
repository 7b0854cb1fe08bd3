import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleBallot } from '../../client/src/packages/suggestion/visible/sampleRecord'
import type { Input } from '../../contract'
import { bytesOf } from '../../domain/bytes'
import { count } from '../../domain/pollResult'
import type { Token } from '../../domain/suggestion/batch'
import { keysOf } from '../../domain/suggestion/secrets'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import {
  askBox,
  casting,
  fetchTokens,
  fetchTokensFor,
  granted,
} from '../../scripts/demo/suggestionPhone'
import { dumpOf, type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { hashedId } from '../lib/hashedId'
import { memberIdOf } from '../lib/memberId'

const communityId = demoCommunity._id
const friday = new Date('2026-11-06T01:00:00.000Z')
/** Ten minutes on: the timers between are few. */
const close = '2026-11-06T01:10:00.000Z'
const MINUTE_MS = 60_000
const people = ['ann', 'bob', 'cai', 'dan', 'eva', 'fei', 'gus']

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset()
  qunhuo.cloud.clock.set(friday)
  const staff = { [memberIdOf(communityId, 'ann')]: 'admin' } as const
  await qunhuo.put('communities', { ...demoCommunity, staff })
  for (const openid of people) await join(openid)
})

const join = (openid: string) =>
  qunhuo.call('community.join', { communityId, nickname: openid, shown: true, via: 'card' }, openid)

type Launching = Input<'poll.launch'>

let requests = 0

function launching(change: Partial<Launching> = {}): Launching {
  requests += 1
  return {
    communityId,
    requestId: `anon${String(requests).padStart(18, '0')}`,
    title: '要不要四天工作制',
    options: [{ text: '要' }, { text: '不要' }, { text: '再看看' }],
    most: 1,
    other: false,
    additions: false,
    changes: true,
    showing: 'live',
    voters: 'everyone',
    repeat: 'never',
    closesAt: close,
    anonymous: true,
    ...change,
  }
}

const launch = (input: Launching) => qunhuo.call('poll.launch', input, 'ann')
const launched = async (change: Partial<Launching> = {}) =>
  granted(await launch(launching(change))).pollId

const scopeIdOf = (pollId: string) => `poll_${pollId}`

/** The token of a member for a poll. */
async function tokenOf(openid: string, pollId: string): Promise<Token> {
  const scope = { communityId, scopeId: scopeIdOf(pollId), quota: 1 }
  const [token] = await fetchTokensFor(qunhuo, scope, openid)
  if (!token) throw new Error('no token')
  return token
}

const cast = (token: Token, choices: string[], turn = 1) =>
  askBox(qunhuo, 'box.vote', casting(token, choices, turn))

const ballotIdOf = ({ secret }: Token) => keysOf(bytesOf(secret)).id
const code = (reply: { ok: boolean }) => (reply as { code?: string }).code

async function shown(pollId: string) {
  // Longer than an instance keeps a poll or how it stands.
  qunhuo.cloud.clock.advance(6_000)
  return granted(await qunhuo.call('poll.show', { communityId, pollId }, 'bob'))
}

/** Lets the close pass, and the timer that counts. */
async function countAfter(instant: string | Date) {
  qunhuo.cloud.clock.set(new Date(new Date(instant).getTime() + MINUTE_MS))
  await qunhuo.cloud.settled()
  await qunhuo.cloud.fireTimer('poll', 'closeDue')
}

const bulletinOf = (pollId: string) => qunhuo.call('poll.bulletin', { communityId, pollId }, 'gus')

describe('an anonymous poll', () => {
  it('goes from its launch to a list in which each finds the own ballot and anyone recounts', async () => {
    const pollId = await launched()
    const tokens: Token[] = []
    for (const openid of people.slice(0, 6)) tokens.push(await tokenOf(openid, pollId))
    const [first, second] = tokens
    if (!first || !second) throw new Error('no tokens')
    for (const token of tokens.slice(0, 4)) granted(await cast(token, ['1']))
    expect(await shown(pollId)).toMatchObject({
      ...{ ballots: 'anonymous', mine: null, points: 0, result: null, voted: 0 },
      sealed: { state: 'voting', issued: null },
    })
    granted(await cast(tokens[4] as Token, ['2']))
    const five = { voters: 5, counts: { '1': 4, '2': 1 } }
    expect(await shown(pollId)).toMatchObject({ result: five, voted: 5 })
    granted(await cast(tokens[5] as Token, ['2']))
    granted(await cast(first, ['3'], 2))
    expect(await shown(pollId)).toMatchObject({ result: five, voted: 5 })
    expect(code(await bulletinOf(pollId))).toBe('RESULT_NOT_YET')

    qunhuo.cloud.clock.set(new Date(close))
    expect(await shown(pollId)).toMatchObject({ result: null, sealed: { state: 'counting' } })
    await countAfter(close)
    const result = { voters: 6, counts: { '1': 3, '2': 2, '3': 1 } }
    expect(await shown(pollId)).toMatchObject({ result, sealed: { state: 'published', issued: 6 } })
    const { ballots, next } = granted(await bulletinOf(pollId))
    expect(next).toBeNull()
    expect(count(ballots)).toEqual(result)
    expect(ballots.map(({ ballotId }) => ballotId)).toEqual(tokens.map(ballotIdOf).sort())
    expect(ballots.find(({ ballotId }) => ballotId === ballotIdOf(first))?.choices).toEqual(['3'])
    expect(await qunhuo.read('scopes', scopeIdOf(pollId))).toMatchObject({ privateKey: null })
    expect(
      granted(await qunhuo.call('poll.list', { communityId, which: 'past' }, 'eva')).polls,
    ).toMatchObject([{ ballots: 'anonymous', voted: false, outcome: { voters: 6, first: ['要'] } }])
  })

  it('keeps of a ballot what its record shows and no more, and of its voter neither point nor mark', async () => {
    const pollId = await launched({ most: 2 })
    const token = await tokenOf('bob', pollId)
    granted(await cast(token, ['3', '1']))
    const stored = await qunhuo.read('anonymousBallots', ballotIdOf(token))
    expect(stored).toEqual({
      _id: ballotIdOf(token),
      scopeId: scopeIdOf(pollId),
      choices: ['1', '3'],
      token: { prefix: token.prefix, signature: token.signature },
      turn: 1,
    })
    expect(Object.keys(sampleBallot).sort()).toEqual(Object.keys(stored ?? {}).sort())
    const member = await qunhuo.read('members', memberIdOf(communityId, 'bob'))
    expect(member).toMatchObject({ balance: 0, journal: [] })
    expect(member?.voted?.[pollId]).toBeUndefined()
    expect((await dumpOf(qunhuo)).ballots).toBe('')
  })

  it('shows nothing, ever, of fewer than five ballots', async () => {
    const pollId = await launched()
    for (const openid of people.slice(0, 4)) await cast(await tokenOf(openid, pollId), ['1'])
    await countAfter(close)
    expect(await shown(pollId)).toMatchObject({ result: null, sealed: { state: 'tooFew' } })
    expect(code(await bulletinOf(pollId))).toBe('RESULT_NOT_YET')
    expect(code(await qunhuo.call('export.poll', { communityId, pollId }, 'ann'))).toBe(
      'RESULT_NOT_YET',
    )
    expect(
      granted(await qunhuo.call('poll.list', { communityId, which: 'past' }, 'eva')).polls,
    ).toMatchObject([{ outcome: { voters: null, first: [] } }])
  })

  it('that repeats has a key of its own for every run, and tokens before it opens', async () => {
    const pollId = await launched({ repeat: 'weekly' })
    const old = await tokenOf('bob', pollId)
    await countAfter(close)
    const nextId = hashedId('poll', pollId, 1)
    const token = await tokenOf('cai', nextId)
    expect(code(await cast(token, ['1']))).toBe('POLL_AHEAD')
    expect(code(await cast({ ...old, scopeId: scopeIdOf(nextId) }, ['1']))).toBe('TOKEN_INVALID')
  })

  it('is no condition of a raffle, for nobody knows who took part', async () => {
    const pollId = await launched()
    const reply = await qunhuo.call('raffle.launch', raffleFor(pollId), 'ann')
    expect(reply).toMatchObject({ code: 'INVALID_INPUT', detail: 'who' })
  })
})

function raffleFor(pollId: string): Input<'raffle.launch'> {
  return {
    communityId,
    requestId: 'r'.repeat(22),
    plan: {
      title: '投票的人抽奖',
      prizes: [{ name: '咖啡', picture: '', count: 1, asks: { kind: 'address' } }],
      who: { kind: 'activity', of: { kind: 'poll', pollId } },
      price: 0,
      most: 1,
      headcount: null,
      closesAt: '2026-11-07T10:00:00.000Z',
      drawsAt: null,
      chance: { kind: 'drand' },
    },
  }
}

describe('an anonymous ballot', () => {
  it('may be sent again, and counts as it was cast last, whatever comes late', async () => {
    const token = await tokenOf('bob', await launched())
    granted(await cast(token, ['1']))
    granted(await cast(token, ['1']))
    granted(await cast(token, ['2'], 2))
    granted(await cast(token, ['1'], 1))
    const stored = await qunhuo.read('anonymousBallots', ballotIdOf(token))
    expect(stored).toMatchObject({ choices: ['2'], turn: 2 })
    const late = await tokenOf('cai', await launched())
    granted(await cast(late, ['2'], 3))
    granted(await cast(late, ['1'], 2))
    expect(await qunhuo.read('anonymousBallots', ballotIdOf(late))).toMatchObject({ turn: 3 })
  })

  it('is for good where votes are', async () => {
    const token = await tokenOf('bob', await launched({ changes: false }))
    granted(await cast(token, ['1']))
    expect(await cast(token, ['1'])).toMatchObject({ ok: true })
    expect(code(await cast(token, ['2'], 2))).toBe('VOTE_FINAL')
    expect(await qunhuo.read('anonymousBallots', ballotIdOf(token))).toMatchObject({ turn: 1 })
  })

  it('is refused, with nothing stored, unless token, secret, poll and choice fit and it comes in time', async () => {
    const pollId = await launched()
    const own = await tokenOf('bob', pollId)
    const other = await tokenOf('bob', await launched())
    const attempts: [what: string, expected: string, attempt: () => Promise<{ ok: boolean }>][] = [
      ['forged', 'TOKEN_INVALID', () => cast({ ...own, signature: 'A'.repeat(342) }, ['1'])],
      ['a second', 'TOKEN_INVALID', () => cast({ ...own, secret: 'A'.repeat(22) }, ['1'])],
      ['another’s', 'TOKEN_INVALID', () => cast({ ...other, scopeId: own.scopeId }, ['1'])],
      [
        'no poll’s',
        'SCOPE_CLOSED',
        () => cast({ ...own, scopeId: `poll_${'z'.repeat(22)}` }, ['1']),
      ],
      ['the box’s', 'TOKEN_INVALID', () => cast({ ...own, scopeId: boxScopeId }, ['1'])],
      ['no option', 'INVALID_INPUT', () => cast(own, ['4'])],
      ['too many', 'INVALID_INPUT', () => cast(own, ['1', '2'])],
      [
        'named',
        'INVALID_INPUT',
        () => askBox(qunhuo, 'box.vote', { ...casting(own, ['1']), ...me }),
      ],
      ['late', 'POLL_CLOSED', () => atTheClose(() => cast(own, ['1']))],
    ]
    for (const [what, expected, attempt] of attempts)
      expect([what, code(await attempt())]).toEqual([what, expected])
    expect((await dumpOf(qunhuo)).anonymousBallots).toBe('')
  })
})

const boxScopeId = `box_${communityId}_2026Q4`
const me = { openid: 'bob' } as object

/** Whatever the timer does: it has not run. */
function atTheClose<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  qunhuo.cloud.clock.set(new Date(close))
  return attempt()
}

describe('a token for a ballot', () => {
  const issue = (pollId: string, openid: string, community = communityId) =>
    qunhuo.call(
      'suggestion.issue',
      { communityId: community, scopeId: scopeIdOf(pollId), blinded: ['A'.repeat(342)] },
      openid,
    )

  it('is given once, to those it is for, in their own community, until the close', async () => {
    const pollId = await launched({ voters: 'membersAtLaunch' })
    await tokenOf('bob', pollId)
    expect(code(await issue(pollId, 'bob'))).toBe('ISSUED_BEFORE')
    expect(code(await issue(pollId, 'stranger'))).toBe('NOT_A_MEMBER')
    qunhuo.cloud.clock.advance(MINUTE_MS)
    await join('late')
    expect(code(await issue(pollId, 'late'))).toBe('NOT_A_VOTER')
    const tokens = await fetchTokens(qunhuo, communityId, 'late')
    expect(tokens.map(({ scopeId }) => scopeId)).not.toContain(scopeIdOf(pollId))

    const away = 'QH2026ZZZZ'
    await qunhuo.put('communities', { ...demoCommunity, _id: away })
    const joining = { communityId: away, nickname: 'cai', shown: true, via: 'card' } as const
    await qunhuo.call('community.join', joining, 'cai')
    expect(code(await issue(pollId, 'cai', away))).toBe('SCOPE_CLOSED')

    await qunhuo.call('poll.close', { communityId, pollId }, 'ann')
    qunhuo.cloud.clock.advance(6_000)
    expect(code(await issue(pollId, 'dan'))).toBe('SCOPE_CLOSED')
  })
})

describe('a launch', () => {
  it('is refused with whatever would tell who votes how, and a vote under a name as well', async () => {
    const plans: [change: Partial<Launching>, field: string][] = [
      [{ options: [{ text: '要', quota: 5 }, { text: '不要' }] }, 'options'],
      [{ other: true }, 'other'],
      [{ additions: true }, 'additions'],
      [{ showing: 'afterVoting' }, 'showing'],
    ]
    for (const [change, detail] of plans)
      expect(await launch(launching(change))).toMatchObject({ code: 'NOT_FOR_ANONYMOUS', detail })
    expect((await dumpOf(qunhuo)).polls).toBe('')
    const about = { communityId, pollId: await launched(), choices: ['1'], again: false }
    expect(code(await qunhuo.call('poll.vote', about, 'bob'))).toBe('POLL_ANONYMOUS')
    expect((await dumpOf(qunhuo)).ballots).toBe('')
  })

  it('is refused where fewer than five may vote', async () => {
    expect(code(await launch(launching({ voters: 'staff' })))).toBe('COMMUNITY_TOO_SMALL')
    for (const openid of people.slice(3)) {
      const member = await qunhuo.read('members', memberIdOf(communityId, openid))
      if (member) await qunhuo.put('members', { ...member, state: 'left' })
    }
    qunhuo.cloud.clock.advance(61_000)
    expect(code(await launch(launching()))).toBe('COMMUNITY_TOO_SMALL')
  })
})
