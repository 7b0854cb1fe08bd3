import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Output, Reply, VerbName } from '../../contract'
import { isBeaconOf as isBeacon } from '../../domain/raffle/beaconSignature'
import { practiceChain } from '../../domain/raffle/chain'
import { isIncluded } from '../../domain/raffle/merkle'
import { readTranscript } from '../../domain/raffle/readTranscript'
import { joined } from '../../domain/raffle/transcript'
import { verify } from '../../domain/raffle/verify'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'
import { entryId } from './raffleIds'

const communityId = demoCommunity._id
const MINUTE = 60_000
const members = ['ann', 'bob', 'cai', 'dan']

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset({ keepInstances: true })
  const staff = { [memberIdOf(communityId, 'boss')]: 'admin' } as const
  await qunhuo.put('communities', { ...demoCommunity, staff })
  for (const person of ['boss', ...members])
    await qunhuo.call(
      'community.join',
      { communityId, nickname: person, shown: true, via: 'card' },
      person,
    )
})

const idOf = (person: string) => memberIdOf(communityId, person)

async function ask<Name extends VerbName>(
  name: Name,
  input: Omit<Input<Name>, 'communityId'>,
  person = 'ann',
): Promise<Reply<Output<Name>>> {
  return qunhuo.call(name, { communityId, ...input } as unknown as Input<Name>, person)
}

async function get<Name extends VerbName>(
  name: Name,
  input: Omit<Input<Name>, 'communityId'>,
  person = 'ann',
): Promise<Output<Name>> {
  const reply = await ask(name, input, person)
  if (!reply.ok) throw new Error(`${name} by ${person}: ${reply.code} ${reply.detail ?? ''}`)
  return reply.data
}

type Plan = Input<'raffle.launch'>['plan']

/** An instant so many minutes from now. */
const inMinutes = (minutes: number) =>
  new Date(qunhuo.cloud.clock.now().getTime() + minutes * MINUTE).toISOString()

const plan = (): Plan => ({
  title: '周五加餐抽奖',
  prizes: [
    { name: '保温杯', count: 1, picture: '', asks: { kind: 'address' } },
    { name: '咖啡券', count: 1, picture: '', asks: { kind: 'choice', options: ['冷的', '热的'] } },
  ],
  who: { kind: 'everyone' },
  price: 0,
  most: 1,
  closesAt: inMinutes(10),
  headcount: null,
  drawsAt: null,
  chance: { kind: 'drand' },
})

const lunchPoll = (): Omit<Input<'poll.launch'>, 'communityId' | 'requestId'> => ({
  title: '周五吃什么',
  options: [{ text: '面' }, { text: '饭' }],
  most: 1,
  ...{ other: false, additions: false, changes: true, anonymous: false },
  showing: 'live',
  voters: 'everyone',
  repeat: 'never',
  closesAt: inMinutes(60),
})

const aQuiz = (): Omit<Input<'quiz.launch'>, 'communityId' | 'requestId'> => ({
  kind: 'contest',
  title: '常识',
  questions: [
    {
      question: {
        ...{ kind: 'single', text: '水的沸点', options: ['九十度', '一百度'] },
        ...{ image: '', seconds: null },
      },
      key: { solution: { chosen: [1] }, explanation: '' },
    },
  ],
  draw: 0,
  tries: 1,
  closesAt: inMinutes(60),
})

let requests = 0
const newRequest = () => `request${String(++requests).padStart(15, '0')}`

async function launched(change: Partial<Plan> = {}): Promise<string> {
  const input = { requestId: newRequest(), plan: { ...plan(), ...change } }
  return (await get('raffle.launch', input, 'boss')).raffleId
}

const enters = (raffleId: string, person: string, weight = 1, requestId = newRequest()) =>
  ask('raffle.enter', { raffleId, requestId, weight }, person)

async function pass(minutes: number): Promise<void> {
  qunhuo.cloud.clock.advance(minutes * MINUTE)
  await qunhuo.cloud.settled()
}

const gives = async (person: string, points: number) => {
  const member = await qunhuo.read('members', idOf(person))
  if (member) await qunhuo.put('members', { ...member, balance: points })
}

const balanceOf = async (person: string) => (await qunhuo.read('members', idOf(person)))?.balance
const raffleNow = async (raffleId: string, person = 'ann') =>
  (await get('raffle.view', { raffleId }, person)).raffle

async function transcriptOf(raffleId: string) {
  const part = async (number: number) => {
    const { json, parts } = await get('raffle.transcript', { raffleId, part: number })
    const transcript = readTranscript(json)
    if (typeof transcript === 'string') throw new Error(transcript)
    return { transcript, parts }
  }
  const first = await part(0)
  const rest = Array.from({ length: first.parts - 1 }, (_, at) => part(at + 1))
  const read = await Promise.all(rest)
  return joined(
    first.transcript,
    read.map(({ transcript }) => transcript),
  )
}

async function drawn(change: Partial<Plan> = {}): Promise<string> {
  const raffleId = await launched(change)
  for (const person of members) await enters(raffleId, person)
  await pass(11)
  await pass(3)
  return raffleId
}

describe('a raffle', () => {
  it('runs by itself: closes, freezes, draws by a round a minute later, and can be recomputed', async () => {
    const raffleId = await launched()
    for (const person of members) expect((await enters(raffleId, person)).ok).toBe(true)
    await pass(11)
    const frozen = await raffleNow(raffleId)
    expect(frozen).toMatchObject({ state: 'frozen', entered: 4, winners: null })
    const { at, knownAt, commitment } = frozen.frozen ?? {}
    expect(Date.parse(knownAt ?? '') - Date.parse(at ?? '')).toBeGreaterThanOrEqual(MINUTE)

    await pass(3)
    const done = await raffleNow(raffleId)
    expect(done).toMatchObject({ state: 'drawn', chance: { standing: 'practice' } })
    expect(done.winners).toHaveLength(2)
    const transcript = await transcriptOf(raffleId)
    const trust = { isBeacon, chains: [practiceChain], remembered: commitment }
    expect(verify(transcript, trust)).toBeNull()
    expect(transcript.winners?.map(([, code]) => code)).toEqual(done.winners?.map((w) => w.code))
  })

  it('made for practice is not taken for one by the public beacon', async () => {
    const transcript = await transcriptOf(await drawn())
    expect(verify(transcript, { isBeacon, chains: [] })).toBe('chain')
  })

  it('shows each member that the own ticket is in the frozen list', async () => {
    const raffleId = await launched()
    for (const person of members) await enters(raffleId, person)
    await pass(11)
    const { frozen } = await raffleNow(raffleId)
    for (const person of members) {
      const { ticket, root, ...inclusion } = await get('raffle.proof', { raffleId }, person)
      expect(ticket).toMatchObject({
        memberId: idOf(person),
        name: { nickname: person },
        weight: 1,
      })
      expect(isIncluded(ticket, inclusion, frozen?.root ?? '')).toBe(true)
      expect(root).toBe(frozen?.root)
    }
  })

  it('is drawn once, whoever asks: timers, taps and pasted beacons at the same time', async () => {
    const raffleId = await launched()
    for (const person of members) await enters(raffleId, person)
    await pass(11)
    await qunhuo.cloud.fireTimer('raffle', 'tend')
    const { frozen } = await raffleNow(raffleId)
    qunhuo.cloud.clock.freeze()
    qunhuo.cloud.clock.set(new Date(Date.parse(frozen?.knownAt ?? '') + 1_000))
    await Promise.all([
      qunhuo.cloud.fireTimer('raffle', 'tend'),
      qunhuo.cloud.fireTimer('raffle', 'tend'),
      ...members.map((person) => ask('raffle.draw', { raffleId }, person)),
    ])
    const first = await raffleNow(raffleId)
    qunhuo.cloud.clock.resume()
    await pass(5)
    expect(await raffleNow(raffleId)).toEqual(first)
    expect(first.state).toBe('drawn')
  })

  it('closes early once so many have entered', async () => {
    const raffleId = await launched({ headcount: 2 })
    await enters(raffleId, 'ann')
    await enters(raffleId, 'bob')
    expect(await enters(raffleId, 'cai')).toEqual({ ok: false, code: 'RAFFLE_CLOSED' })
    await pass(1)
    expect(await raffleNow(raffleId)).toMatchObject({ state: 'frozen', entered: 2 })
  })

  it('closes when it is full, though the call that filled it died before it could', async () => {
    const raffleId = await launched({ headcount: 2 })
    await enters(raffleId, 'ann')
    const entry = await qunhuo.read('entries', entryId(raffleId, idOf('ann')))
    if (!entry) throw new Error('not entered')
    const memberId = idOf('bob')
    await qunhuo.put('entries', { ...entry, _id: entryId(raffleId, memberId), memberId })
    await pass(1)
    expect(await raffleNow(raffleId)).toMatchObject({ state: 'frozen', entered: 2 })
  })

  it('that nobody entered does not take place', async () => {
    const raffleId = await launched()
    await pass(11)
    expect(await raffleNow(raffleId)).toMatchObject({ state: 'cancelled', cancelled: '没有人参加' })
  })

  it('with many tickets has a transcript in parts, and none beyond the last', async () => {
    const raffleId = await launched()
    for (let index = 0; index < 1_001; index++) {
      const memberId = `${communityId}_${String(index).padStart(22, '0')}`
      await qunhuo.put('entries', {
        ...{ _id: entryId(raffleId, memberId), raffleId, communityId, memberId },
        ...{
          name: { nickname: `同事${index}`, salt: '0'.repeat(32) },
          weight: 1,
          points: 0,
          state: 'entered',
          attempt: 1,
        },
        ...{ requestId: newRequest(), at: new Date(inMinutes(0)) },
      })
    }
    await pass(11)
    await pass(3)
    expect(await get('raffle.transcript', { raffleId, part: 1 })).toMatchObject({ parts: 2 })
    expect(await ask('raffle.transcript', { raffleId, part: 2 })).toMatchObject({
      ok: false,
      code: 'INVALID_INPUT',
    })
    const transcript = await transcriptOf(raffleId)
    expect(transcript.count).toBe(1_001)
    expect(verify(transcript, { isBeacon, chains: [practiceChain] })).toBeNull()
  })
})

describe('chance', () => {
  async function frozenRaffle(): Promise<string> {
    const raffleId = await launched({
      drawsAt: inMinutes(60),
    })
    for (const person of members) await enters(raffleId, person)
    await pass(11)
    return raffleId
  }

  it('cannot be had before its time', async () => {
    const raffleId = await frozenRaffle()
    expect(await ask('raffle.draw', { raffleId })).toEqual({ ok: false, code: 'BEACON_AWAITED' })
  })

  it('can be brought by anybody, for a beacon proves itself; another one is refused', async () => {
    const raffleId = await frozenRaffle()
    const { chance } = await raffleNow(raffleId)
    const round = chance.kind === 'drand' ? (chance.round ?? 0) : 0
    const beacon = async (number: number) => {
      const url = `${qunhuo.cloud.url}/beacon/${practiceChain.hash}/public/${number}`
      return ((await (await fetch(url)).json()) as { signature: string }).signature
    }
    const early = await beacon(round - 1_000)
    expect(await ask('raffle.draw', { raffleId, signature: early })).toEqual({
      ok: false,
      code: 'BEACON_WRONG',
    })
    qunhuo.cloud.clock.freeze()
    qunhuo.cloud.clock.advance(51 * MINUTE)
    const signature = await beacon(round)
    expect(await get('raffle.draw', { raffleId, signature }, 'dan')).toEqual({ state: 'drawn' })
    expect(verify(await transcriptOf(raffleId), { isBeacon, chains: [practiceChain] })).toBeNull()
    qunhuo.cloud.clock.resume()
  })

  const numbers = [
    [3, 7, 12, 18, 25, 31, 9],
    [1, 2, 3, 4, 5],
  ]
  const drawingsOn = (day: string): NonNullable<Input<'raffle.redraw'>['drawings']> => [
    { game: 'ssq', issue: '2026134', day },
    { game: 'pl5', issue: '26312', day },
  ]
  const setClock = (instant: string) => qunhuo.cloud.clock.set(new Date(instant))
  const frozenOn = async (raffleId: string) => {
    await qunhuo.cloud.fireTimer('raffle', 'tend')
    expect(await raffleNow(raffleId)).toMatchObject({ state: 'frozen' })
  }

  /** Frozen at five to eight in the evening, before the lotteries are drawn. */
  async function byLottery(): Promise<string> {
    qunhuo.cloud.clock.freeze()
    setClock('2026-11-02T11:44:00.000Z')
    const drawings = drawingsOn('2026-11-02')
    const raffleId = await launched({ chance: { kind: 'lottery', drawings } })
    for (const person of members) await enters(raffleId, person)
    setClock('2026-11-02T11:55:00.000Z')
    await frozenOn(raffleId)
    return raffleId
  }

  it('by lottery numbers waits for the drawing, and then for an admin to type them in', async () => {
    const raffleId = await byLottery()
    expect((await raffleNow(raffleId)).chance).toMatchObject({ endsAt: '2026-11-02T13:30:00.000Z' })
    setClock('2026-11-02T13:29:59.000Z')
    expect(await ask('raffle.draw', { raffleId, numbers }, 'boss')).toEqual({
      ok: false,
      code: 'BEACON_AWAITED',
    })
    setClock('2026-11-02T13:30:00.000Z')
    expect(await ask('raffle.draw', { raffleId, numbers })).toEqual({
      ok: false,
      code: 'FORBIDDEN',
    })
    const wrong = [numbers[0] ?? [], [1, 2, 3, 4]]
    expect(await ask('raffle.draw', { raffleId, numbers: wrong }, 'boss')).toEqual({
      ok: false,
      code: 'BEACON_WRONG',
    })
    expect(await get('raffle.draw', { raffleId, numbers }, 'boss')).toEqual({ state: 'drawn' })
    expect(verify(await transcriptOf(raffleId), { isBeacon, chains: [] })).toBeNull()
    qunhuo.cloud.clock.resume()
  })

  it('by lottery numbers is drawn again by later drawings, named beforehand', async () => {
    const first = await byLottery()
    setClock('2026-11-02T13:31:00.000Z')
    await get('raffle.draw', { raffleId: first, numbers }, 'boss')
    const again = { raffleId: first, reason: '号码录错了一位' }
    for (const drawings of [undefined, drawingsOn('2026-11-02')]) {
      const input = { ...again, requestId: newRequest(), ...(drawings && { drawings }) }
      expect(await ask('raffle.redraw', input, 'boss')).toMatchObject({
        code: 'INVALID_INPUT',
        detail: 'drawings',
      })
    }
    const drawings = drawingsOn('2026-11-03')
    const input = { ...again, requestId: newRequest(), drawings }
    const { raffleId: second } = await get('raffle.redraw', input, 'boss')
    await frozenOn(second)
    expect((await raffleNow(second)).chance).toMatchObject({ drawings })
    setClock('2026-11-03T13:30:00.000Z')
    await get('raffle.draw', { raffleId: second, numbers }, 'boss')
    expect(verify(await transcriptOf(second), { isBeacon, chains: [] })).toBeNull()
    qunhuo.cloud.clock.resume()
  })

  it('by a sealed secret shows the seal before the close and the secret after it', async () => {
    const raffleId = await launched({ chance: { kind: 'reveal' } })
    const { chance } = await raffleNow(raffleId)
    expect(JSON.stringify(chance)).not.toContain('"secret"')
    for (const person of members) await enters(raffleId, person)
    await pass(11)
    const transcript = await transcriptOf(raffleId)
    expect(verify(transcript, { isBeacon, chains: [] })).toBeNull()
    expect(transcript.source).toMatchObject(chance)
  })
})

describe('entering', () => {
  it('takes points and entry together, once, however often it is asked', async () => {
    await gives('ann', 20)
    const raffleId = await launched({ price: 3, most: 5 })
    const requestId = newRequest()
    const input = { raffleId, requestId, weight: 4 }
    const replies = await Promise.all([1, 2, 3].map(() => ask('raffle.enter', input)))
    expect(replies.some(({ ok }) => ok)).toBe(true)
    expect(await get('raffle.enter', input)).toEqual({ weight: 4, points: 12, again: true })
    expect(await balanceOf('ann')).toBe(8)
    expect(await ask('raffle.enter', { ...input, weight: 2 })).toEqual({
      ok: false,
      code: 'REQUEST_REUSED',
    })
  })

  it('is refused without the points, beyond the most, and after the close', async () => {
    await gives('ann', 2)
    const raffleId = await launched({ price: 3, most: 5 })
    expect(await enters(raffleId, 'ann')).toEqual({ ok: false, code: 'POINTS_SHORT' })
    expect(await enters(raffleId, 'ann', 6)).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
    await pass(11)
    await gives('ann', 20)
    expect(await enters(raffleId, 'ann')).toEqual({ ok: false, code: 'RAFFLE_CLOSED' })
  })

  it('is for those whom the raffle is for', async () => {
    const byPoints = await launched({ who: { kind: 'points', atLeast: 5 } })
    const byDays = await launched({ who: { kind: 'checkIns', days: 1 } })
    expect(await enters(byPoints, 'ann')).toEqual({ ok: false, code: 'NOT_ELIGIBLE' })
    expect(await enters(byDays, 'ann')).toEqual({ ok: false, code: 'NOT_ELIGIBLE' })
    await qunhuo.call('checkin.checkIn', { communityId }, 'ann')
    await gives('ann', 5)
    expect((await enters(byPoints, 'ann')).ok).toBe(true)
    expect((await enters(byDays, 'ann')).ok).toBe(true)
  })

  it('is for those who voted in the poll, or handed in the quiz, that it names', async () => {
    const { pollId } = await get('poll.launch', { requestId: newRequest(), ...lunchPoll() }, 'boss')
    const { quizId } = await get('quiz.launch', { requestId: newRequest(), ...aQuiz() }, 'boss')
    const byPoll = await launched({ who: { kind: 'activity', of: { kind: 'poll', pollId } } })
    const byQuiz = await launched({ who: { kind: 'activity', of: { kind: 'quiz', quizId } } })
    expect((await raffleNow(byPoll)).who).toMatchObject({ title: '周五吃什么' })
    await get('poll.vote', { pollId, choices: ['1'], again: false })
    expect((await enters(byPoll, 'ann')).ok).toBe(true)
    expect(await enters(byPoll, 'bob')).toEqual({ ok: false, code: 'NOT_ELIGIBLE' })
    await get('quiz.start', { quizId, number: 1 })
    expect(await enters(byQuiz, 'ann')).toEqual({ ok: false, code: 'NOT_ELIGIBLE' })
    await get('quiz.finish', { quizId, number: 1, responses: [{ chosen: [0] }] })
    expect((await enters(byQuiz, 'ann')).ok).toBe(true)
  })

  it.each([2, 3, 4, 5, 6, 7])(
    'that dies after %i trips is settled: paid and in, or neither',
    async (after) => {
      await gives('ann', 20)
      const raffleId = await launched({ price: 3, most: 5 })
      qunhuo.cloud.faults.add({ kind: 'kill', after, function: 'raffle', times: 1 })
      await enters(raffleId, 'ann', 2).catch(() => null)
      await enters(raffleId, 'bob').catch(() => null)
      qunhuo.cloud.faults.clear()
      await pass(3)
      const { mine } = await raffleNow(raffleId)
      expect(await balanceOf('ann')).toBe(mine ? 14 : 20)
      expect(mine?.state ?? 'entered').toBe('entered')
      await enters(raffleId, 'ann', 2)
      expect(await balanceOf('ann')).toBe(14)
    },
  )

  it('is undone when the raffle is called off', async () => {
    await gives('ann', 20)
    const raffleId = await launched({ price: 3, most: 5 })
    await enters(raffleId, 'ann', 2)
    await get('raffle.cancel', { raffleId, reason: '奖品没到货' }, 'boss')
    await pass(2)
    expect(await balanceOf('ann')).toBe(20)
    expect((await raffleNow(raffleId)).mine?.state).toBe('returned')
  })
})

describe('setting up', () => {
  it('twice under one request is one raffle; other content is refused', async () => {
    const requestId = newRequest()
    const input = { requestId, plan: plan() }
    const once = await get('raffle.launch', input, 'boss')
    expect(await get('raffle.launch', input, 'boss')).toEqual(once)
    const other = { ...input.plan, title: '别的' }
    expect(await ask('raffle.launch', { requestId, plan: other }, 'boss')).toEqual({
      ok: false,
      code: 'REQUEST_REUSED',
    })
  })

  it.each<[string, () => Partial<Plan>]>([
    ['a close in the past', () => ({ closesAt: inMinutes(-1) })],
    ['a draw before the close', () => ({ drawsAt: inMinutes(5) })],
    ['several free entries', () => ({ most: 3 })],
    [
      'more prizes than can be drawn',
      () => ({
        prizes: [1, 2, 3].map((tier) => ({
          ...{ name: `${tier} 等奖`, count: 200, picture: '' },
          asks: { kind: 'nothing' } as const,
        })),
      }),
    ],
  ])('does not take %s', async (_, change) => {
    const reply = await ask(
      'raffle.launch',
      { requestId: newRequest(), plan: { ...plan(), ...change() } },
      'boss',
    )
    expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
  })

  it('does not take an activity that the community does not have', async () => {
    const of = { kind: 'poll', pollId: 'p'.repeat(22) } as const
    const input = { requestId: newRequest(), plan: { ...plan(), who: { kind: 'activity', of } } }
    expect(await ask('raffle.launch', input as Input<'raffle.launch'>, 'boss')).toMatchObject({
      ok: false,
      code: 'INVALID_INPUT',
      detail: 'who',
    })
  })

  it('does not take words that the content check holds', async () => {
    const words = { ...plan(), title: '一起刷单返利' }
    expect(await ask('raffle.launch', { requestId: newRequest(), plan: words }, 'boss')).toEqual({
      ok: false,
      code: 'CONTENT_HELD',
    })
  })
})

describe('afterwards', () => {
  it('what a winner says reaches the admins alone, and is erased when the prize is handed out', async () => {
    const raffleId = await drawn()
    const first = (await raffleNow(raffleId)).winners?.find(({ prize }) => prize === 0)
    const winner = members.find((person) => idOf(person) === first?.memberId) ?? ''
    const loser = members.find((person) => person !== winner) ?? ''
    const text = '园区 3 号楼前台'
    await get('raffle.claim', { raffleId, text }, winner)
    expect((await get('raffle.view', { raffleId }, winner)).prize).toMatchObject({ text })
    const seen = JSON.stringify([
      await ask('raffle.view', { raffleId }, loser),
      await ask('raffle.list', {}, loser),
      await ask('raffle.transcript', { raffleId }, loser),
      await ask('raffle.claims', { raffleId }, loser),
    ])
    expect(seen).not.toContain('3 号楼')
    const { claims } = await get('raffle.claims', { raffleId }, 'boss')
    expect(claims).toContainEqual(expect.objectContaining({ text, state: 'claimed' }))

    await get('raffle.handOut', { raffleId, memberId: idOf(winner) }, 'boss')
    const stored = await qunhuo.read('claims', entryId(raffleId, idOf(winner)))
    expect(stored).toMatchObject({ state: 'handedOut', text: null })
    expect(await ask('raffle.claim', { raffleId, text }, winner)).toMatchObject({ ok: false })
  })

  it('what was said is erased after ninety days, even if nobody handed the prize out', async () => {
    const raffleId = await drawn()
    const first = (await raffleNow(raffleId)).winners?.find(({ prize }) => prize === 0)
    const winner = members.find((person) => idOf(person) === first?.memberId) ?? ''
    await get('raffle.claim', { raffleId, text: '园区' }, winner)
    const claimId = entryId(raffleId, idOf(winner))
    const claim = await qunhuo.read('claims', claimId)
    if (!claim) throw new Error('not claimed')
    const keptDays = ((claim.erasedAt?.getTime() ?? 0) - Date.parse(inMinutes(0))) / 86_400_000
    expect(keptDays).toBeCloseTo(90, 1)
    await qunhuo.put('claims', { ...claim, erasedAt: new Date(inMinutes(0)) })
    await pass(1)
    expect(await qunhuo.read('claims', claimId)).toMatchObject({ text: null, erasedAt: null })
  })

  it('drawing again is a raffle of its own, with the reason; both stay listed, by the same list', async () => {
    const first = await drawn()
    const input = { raffleId: first, requestId: newRequest(), reason: '中奖的同事已离职' }
    const { raffleId: second } = await get('raffle.redraw', input, 'boss')
    expect(await get('raffle.redraw', input, 'boss')).toEqual({ raffleId: second })
    await pass(1)
    await pass(3)
    const { raffles } = await get('raffle.list', {})
    expect(raffles.map(({ raffleId, state }) => [raffleId, state])).toEqual([
      [second, 'drawn'],
      [first, 'drawn'],
    ])
    const [again, before] = raffles
    expect(again?.redrawOf).toEqual({ raffleId: first, reason: '中奖的同事已离职' })
    expect(before?.redrawnBy).toBe(second)
    expect(again?.frozen?.root).toBe(before?.frozen?.root)
    expect(again?.frozen?.commitment).not.toBe(before?.frozen?.commitment)
    expect(again?.mine?.state).toBe('entered')
    const transcript = await transcriptOf(second)
    expect(transcript.redrawOf).toBe(first)
    expect(verify(transcript, { isBeacon, chains: [practiceChain] })).toBeNull()
  })

  it('drawing again by two admins at once is one redraw: the other is called off', async () => {
    const first = await drawn()
    const input = { raffleId: first, requestId: newRequest(), reason: '奖品换了' }
    const { raffleId: second } = await get('raffle.redraw', input, 'boss')
    const stored = await qunhuo.read('raffles', second)
    if (!stored) throw new Error('no redraw')
    const other = `${second.slice(0, -1)}${second.endsWith('A') ? 'B' : 'A'}`
    await qunhuo.put('raffles', { ...stored, _id: other })
    await pass(1)
    await pass(3)
    expect(await raffleNow(first)).toMatchObject({ redrawnBy: second })
    expect(await raffleNow(second)).toMatchObject({ state: 'drawn' })
    expect(await raffleNow(other)).toMatchObject({ state: 'cancelled', winners: null })
  })
})
