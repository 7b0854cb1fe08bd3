import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../contract'
import { defaultAwards } from '../../domain/awards'
import { isWhole } from '../../domain/journal'
import { isBeaconOf } from '../../domain/raffle/beaconSignature'
import { practiceChain } from '../../domain/raffle/chain'
import { readTranscript } from '../../domain/raffle/readTranscript'
import { type Document, recompute } from '../../domain/raffle/strangersVerifier'
import { isNameless, ticketOf } from '../../domain/raffle/ticketLine'
import { verify } from '../../domain/raffle/verify'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { dumpOf, type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import type { Member } from '../lib/collections'
import { memberIdOf } from '../lib/memberId'
import { NOBODY, personalData } from '../lib/personalData'
import { collectionNames, personalSamples } from './personalSamples'

const communityId = demoCommunity._id
const other = { ...demoCommunity, _id: '1111111111', name: '项目群' }
const start = new Date('2026-11-02T01:00:00.000Z')
const DAY_MS = 86_400_000

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
let tests = 0
beforeEach(async () => {
  await qunhuo.cloud.reset({ keepInstances: true })
  // Instances keep settings for a minute, so each test has a time of its own.
  tests += 1
  qunhuo.cloud.clock.set(new Date(start.getTime() + tests * 120_000))
  await qunhuo.put('communities', demoCommunity)
  await qunhuo.put('communities', other)
})

const idOf = (openid: string, generation = 0) => memberIdOf(communityId, openid, generation)

async function join(openid: string, more: Partial<Input<'community.join'>> = {}) {
  const joining = { communityId, shown: true, via: 'card', nickname: `${openid}的名字` } as const
  return qunhuo.call('community.join', { ...joining, ...more }, openid)
}

const invited = (by: string) => ({ via: 'invitation', invitedBy: idOf(by) }) as const
const checkIn = (openid: string, into = communityId) =>
  qunhuo.call('checkin.checkIn', { communityId: into }, openid)
const erase = (openid: string) => qunhuo.call('community.erase', { communityId }, openid)

async function stored(memberId: string): Promise<Member> {
  const member = await qunhuo.read('members', memberId)
  if (!member) throw new Error(`no member ${memberId}`)
  return member
}

async function data<Answer>(
  reply: Promise<{ ok: true; data: Answer } | { ok: false; code: string }>,
) {
  const answer = await reply
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

const invitationsAreCounted = () => qunhuo.cloud.fireTimer('community', 'countInvitations')

describe('a profile', () => {
  const said = {
    communityId,
    nickname: '小林',
    avatar: `cloud://env/pictures/${communityId}/a.png`,
    skills: ['写文档'],
    interests: ['爬山', '摄影'],
    shown: true,
  }

  it('is seen by those who are here', async () => {
    await join('ann')
    await checkIn('ann')
    const avatar = await qunhuo.cloud.storage.put(
      `pictures/${communityId}/a.png`,
      Buffer.from('a face'),
    )
    await data(qunhuo.call('community.setProfile', { ...said, avatar }, 'ann'))
    qunhuo.cloud.clock.advance(5_000)
    await qunhuo.cloud.settled()
    await join('bob')
    await checkIn('bob')
    const { here } = await data(qunhuo.call('checkin.today', { communityId }, 'bob'))
    expect(here.newest).toContainEqual({
      memberId: idOf('ann'),
      nickname: said.nickname,
      avatar,
    })
    expect(await data(qunhuo.call('community.profile', { communityId }, 'ann'))).toMatchObject({
      skills: ['写文档'],
      interests: ['爬山', '摄影'],
      role: 'member',
    })
  })

  it('hides whoever wants to be hidden', async () => {
    await join('ann')
    await checkIn('ann')
    await data(qunhuo.call('community.setProfile', { ...said, shown: false }, 'ann'))
    await join('bob')
    await checkIn('bob')
    const { here } = await data(qunhuo.call('checkin.today', { communityId }, 'bob'))
    expect(here.newest.map(({ memberId }) => memberId)).toEqual([idOf('bob')])
  })

  it('keeps what the content check does not pass for an admin, and shows its author alone', async () => {
    await join('ann')
    const saying = { ...said, avatar: '', interests: ['代开发票', '爬山'] }
    expect(await qunhuo.call('community.setProfile', saying, 'ann')).toMatchObject({
      data: { nickname: '小林', interests: ['代开发票', '爬山'], waiting: ['interests'] },
    })
    expect(await stored(idOf('ann'))).toMatchObject({ nickname: '小林', skills: ['写文档'] })
    expect(await stored(idOf('ann'))).not.toHaveProperty('interests')
  })

  it('refuses such words of those who decide on them', async () => {
    await join('ann')
    await qunhuo.put('communities', { ...demoCommunity, staff: { [idOf('ann')]: 'owner' } })
    const saying = { ...said, avatar: '', nickname: '代开发票' }
    expect(await qunhuo.call('community.setProfile', saying, 'ann')).toEqual({
      ok: false,
      code: 'CONTENT_HELD',
    })
    expect(await stored(idOf('ann'))).toMatchObject({ nickname: 'ann的名字' })
  })

  it.each([
    `https://elsewhere.example/${communityId}/a.png`,
    'cloud://env/pictures/1111111111/a.png',
  ])('takes no picture from %s', async (avatar) => {
    await join('ann')
    const reply = await qunhuo.call('community.setProfile', { ...said, avatar }, 'ann')
    expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
  })
})

it('somebody in two communities finds both, the newest first, and none that was left', async () => {
  await join('ann')
  await checkIn('ann')
  qunhuo.cloud.clock.advance(1_000)
  await join('ann', { communityId: other._id })
  const mine = () => data(qunhuo.call('community.mine', {}, 'ann'))
  expect((await mine()).communities).toMatchObject([
    { name: '项目群', checkedIn: false, streak: 0 },
    { name: demoCommunity.name, checkedIn: true, streak: 1, role: 'member' },
  ])
  await data(qunhuo.call('community.leave', { communityId: other._id }, 'ann'))
  expect((await mine()).communities).toMatchObject([{ communityId }])
})

describe('leaving', () => {
  it('keeps everything for coming back', async () => {
    await join('ann')
    await checkIn('ann')
    await data(qunhuo.call('community.leave', { communityId }, 'ann'))
    expect(await checkIn('ann')).toEqual({ ok: false, code: 'NOT_A_MEMBER' })
    await join('ann')
    expect(await stored(idOf('ann'))).toMatchObject({ state: 'active', balance: 1 })
  })

  it.each(['leave', 'erase'] as const)(
    'is not for whoever runs the community: %s',
    async (verb) => {
      await join('ann')
      await qunhuo.put('communities', { ...demoCommunity, staff: { [idOf('ann')]: 'owner' } })
      const reply = await qunhuo.call(`community.${verb}`, { communityId }, 'ann')
      expect(reply).toEqual({ ok: false, code: 'STAFF_STAYS' })
      expect(await stored(idOf('ann'))).toMatchObject({ state: 'active', openid: 'ann' })
    },
  )
})

const aPicture = Buffer.from('a picture')
const MINUTE_MS = 60_000

async function pass(minutes: number): Promise<void> {
  qunhuo.cloud.clock.advance(minutes * MINUTE_MS)
  await qunhuo.cloud.settled()
}

const inMinutes = (minutes: number) =>
  new Date(qunhuo.cloud.clock.now().getTime() + minutes * MINUTE_MS).toISOString()

/** A raffle with something for each of them. */
async function enteredBy(
  openids: readonly string[],
  { closesIn, drawsIn }: { closesIn: number; drawsIn?: number },
): Promise<string> {
  const asks = { kind: 'nothing' } as const
  const plan = {
    title: '年会抽奖',
    prizes: [{ name: '咖啡券', count: openids.length, picture: '', asks }],
    who: { kind: 'everyone' } as const,
    ...{ price: 0, most: 1, headcount: null, chance: { kind: 'drand' } as const },
    closesAt: inMinutes(closesIn),
    drawsAt: drawsIn === undefined ? null : inMinutes(drawsIn),
  }
  const request = (openid: string) => `${openid}${closesIn}${drawsIn ?? ''}`.padEnd(22, '_')
  const launch = { communityId, requestId: request('boss'), plan }
  const { raffleId } = await data(qunhuo.call('raffle.launch', launch, 'boss'))
  for (const openid of openids) {
    const input = { communityId, raffleId, requestId: request(openid), weight: 1 }
    await data(qunhuo.call('raffle.enter', input, openid))
  }
  return raffleId
}

const stateOf = async (raffleId: string) =>
  (await data(qunhuo.call('raffle.view', { communityId, raffleId }, 'bob'))).raffle

/** Both verifiers find a transcript right, and those who are gone in it without their names. */
async function transcriptRight(raffleId: string, gone: readonly string[]): Promise<void> {
  const { json } = await data(qunhuo.call('raffle.transcript', { communityId, raffleId }, 'bob'))
  const transcript = readTranscript(json)
  if (typeof transcript === 'string') throw new Error(transcript)
  const nameless = transcript.tickets.filter(isNameless)
  expect(nameless.map((line) => ticketOf(line).memberId)).toEqual(gone)
  const fault = verify(transcript, { chains: [practiceChain], isBeacon: isBeaconOf })
  expect(fault).toBe(transcript.outcome ? null : 'outcome')
  if (transcript.outcome)
    expect(recompute(JSON.parse(json) as Document)).toEqual(transcript.winners)
}

/** An admin has a spreadsheet made in which the person's vote stands. */
async function exportsAPollOf(openid: string): Promise<void> {
  const poll = {
    title: '周五吃什么',
    options: [{ text: '面' }, { text: '饭' }],
    most: 1,
    ...{ other: false, additions: false, changes: true, anonymous: false },
    ...({ showing: 'live', voters: 'everyone', repeat: 'never' } as const),
    closesAt: inMinutes(60),
  }
  const launch = { communityId, requestId: 'poll'.padEnd(22, '0'), ...poll }
  const { pollId } = await data(qunhuo.call('poll.launch', launch, 'boss'))
  const vote = { communityId, pollId, choices: ['1'], again: false }
  await data(qunhuo.call('poll.vote', vote, openid))
  await data(qunhuo.call('export.poll', { communityId, pollId }, 'boss'))
}

async function expectNothingOfAnn(): Promise<void> {
  const dump = Object.values(await dumpOf(qunhuo)).join('\n')
  expect(dump).not.toMatch(/"ann"|ann的|ann\.png/)
  expect(dump).not.toContain('exports/')
}

/** A member who has left something in every collection that holds anything of members. */
async function fillEverything(openid: string): Promise<void> {
  await join(openid)
  const said = {
    nickname: `${openid}的新名字`,
    avatar: '',
    skills: [`${openid}的本事`],
    interests: [`${openid}的爱好`],
    shown: true,
  }
  await data(qunhuo.call('community.setProfile', { communityId, ...said }, openid))
  await checkIn(openid)
  const avatar = `cloud://env/pictures/${communityId}/${openid}.png`
  const member = { ...(await stored(idOf(openid))), avatar }
  await qunhuo.put('members', member)
  for (const name of collectionNames)
    for (const document of personalSamples[name](member)) await qunhuo.put(name, document)
}

const personal = Object.entries(personalData).flatMap(([name, part]) =>
  typeof part === 'string' ? [] : part.map((one) => ({ name, ...one })),
)

describe('the own file', () => {
  it('has everything of the member, of every collection, and nothing of anybody else', async () => {
    await fillEverything('ann')
    await fillEverything('bob')
    const { text } = await data(qunhuo.call('community.exportOwn', { communityId }, 'ann'))
    for (const word of ['新名字', '本事', '爱好', '一言', '.png'])
      expect(text).toContain(`ann${word.startsWith('.') ? word : `的${word}`}`)
    expect(text).not.toMatch(/bob|一位同伴/)
    expect(text).not.toContain(idOf('bob'))
    const file = JSON.parse(text) as Record<string, unknown[]>
    for (const { title } of personal) expect(file[title]).toHaveLength(1)
  })

  it('says of each document all that its part names', async () => {
    await fillEverything('ann')
    const { text } = await data(qunhuo.call('community.exportOwn', { communityId }, 'ann'))
    const file = JSON.parse(text) as Record<string, object[]>
    for (const { title, fields } of personal)
      expect(Object.keys(file[title]?.[0] ?? {}).sort()).toEqual([...fields].sort())
  })

  it('cuts nothing', async () => {
    await join('ann')
    const by = { memberId: idOf('ann'), nickname: 'ann', avatar: '' }
    for (let number = 0; number < 450; number++) {
      const line = {
        communityId,
        day: '2026-01-01',
        text: `${number}`,
        state: 'shown',
        by,
      } as const
      await qunhuo.put('lines', { ...line, _id: `${idOf('ann')}_${number}`, at: start })
    }
    const { text } = await data(qunhuo.call('community.exportOwn', { communityId }, 'ann'))
    expect((JSON.parse(text) as Record<string, unknown[]>)['每日一言']).toHaveLength(450)
  })

  it('is there for somebody who left, and for no stranger', async () => {
    await fillEverything('ann')
    await data(qunhuo.call('community.leave', { communityId }, 'ann'))
    await data(qunhuo.call('community.exportOwn', { communityId }, 'ann'))
    const stranger = await qunhuo.call('community.exportOwn', { communityId }, 'cat')
    expect(stranger).toEqual({ ok: false, code: 'NOT_A_MEMBER' })
  })
})

describe('erasing oneself', () => {
  it('leaves neither openid nor name nor face in the whole database, and the others as they were', async () => {
    await fillEverything('ann')
    await fillEverything('bob')
    await join('cat', { ...invited('ann'), nickname: '小猫' })
    const before = await dumpOf(qunhuo)
    for (const { name } of personal) expect(before[name]).toContain(idOf('ann'))
    await data(erase('ann'))
    const after = await dumpOf(qunhuo)
    expect(Object.values(after).join('\n')).not.toMatch(/"ann"|ann的|ann\.png/)
    for (const [name, documents] of Object.entries(before))
      for (const line of documents.split('\n').filter((one) => /"bob"|bob的/.test(one)))
        expect(after[name]).toContain(line)
  })

  it('leaves raffles that everybody can still recompute: drawn and won, frozen, and open', async () => {
    await qunhuo.put('communities', { ...demoCommunity, staff: { [idOf('boss')]: 'admin' } })
    for (const openid of ['boss', 'ann', 'bob', 'cat']) await join(openid)
    const picture = await qunhuo.cloud.storage.put(`pictures/${communityId}/ann.png`, aPicture)
    const face = {
      nickname: 'ann的新名字',
      avatar: picture,
      skills: [],
      interests: [],
      shown: true,
    }
    await data(qunhuo.call('community.setProfile', { communityId, ...face }, 'ann'))
    await exportsAPollOf('ann')
    const drawn = await enteredBy(['ann', 'bob', 'cat'], { closesIn: 1 })
    await pass(3)
    const frozen = await enteredBy(['ann', 'bob'], { closesIn: 1, drawsIn: 10 })
    await pass(3)
    const open = await enteredBy(['ann', 'bob'], { closesIn: 10 })
    expect(await stateOf(open)).toMatchObject({ state: 'open' })
    const before = { drawn: await stateOf(drawn), frozen: await stateOf(frozen) }
    expect(before).toMatchObject({ drawn: { state: 'drawn' }, frozen: { state: 'frozen' } })
    expect(before.drawn.winners).toContainEqual(expect.objectContaining({ memberId: idOf('ann') }))
    await transcriptRight(drawn, [])
    const full = Object.values(await dumpOf(qunhuo)).join('\n')
    expect(full).toMatch(/"ann"/)
    expect(full).toMatch(new RegExp(`exports/${communityId}`))

    await data(erase('ann'))
    await expectNothingOfAnn()
    const after = { drawn: await stateOf(drawn), frozen: await stateOf(frozen) }
    expect(after.drawn.frozen).toEqual(before.drawn.frozen)
    expect(after.frozen.frozen).toEqual(before.frozen.frozen)
    expect(after.drawn.winners).toContainEqual(
      expect.objectContaining({ memberId: idOf('ann'), nickname: NOBODY }),
    )
    await transcriptRight(drawn, [idOf('ann')])
    await transcriptRight(frozen, [idOf('ann')])

    // What was frozen and what was open when the person went goes on, and ends as it would have.
    await pass(11)
    await pass(3)
    for (const raffleId of [drawn, frozen, open]) {
      expect(await stateOf(raffleId)).toMatchObject({ state: 'drawn' })
      await transcriptRight(raffleId, [idOf('ann')])
    }
    await expectNothingOfAnn()
  })

  it('keeps the sums and the chain of the ledger', async () => {
    await fillEverything('ann')
    const { journal, balance, head } = await stored(idOf('ann'))
    await data(erase('ann'))
    const left = await stored(idOf('ann'))
    expect(left).toMatchObject({ state: 'erased', balance, head, journal })
    expect(isWhole(idOf('ann'), left.journal)).toBe(true)
  })

  it('twice finds nobody, and joining again begins anew under another id', async () => {
    await fillEverything('ann')
    await data(erase('ann'))
    expect(await erase('ann')).toEqual({ ok: false, code: 'NOT_A_MEMBER' })
    expect(await data(join('ann'))).toEqual({ memberId: idOf('ann', 1), joined: true })
    expect(await checkIn('ann')).toMatchObject({ ok: true, data: { again: false, streak: 1 } })
    expect(await stored(idOf('ann', 1))).toMatchObject({ balance: 1, openid: 'ann' })
    expect(await stored(idOf('ann'))).toMatchObject({ state: 'erased', openid: '' })
  })

  it('of a second life counts as well, kept check-ins and hints included', async () => {
    await join('ann')
    await data(erase('ann'))
    await join('ann')
    const home = await data(qunhuo.call('checkin.home', { communityId }, 'ann'))
    if (home.status !== 'member') throw new Error('no member')
    const { account, ticket } = home
    const kept = { communityId, hint: account, ticket }
    expect(await qunhuo.call('checkin.checkIn', kept, 'ann')).toMatchObject({ ok: true })
    await data(erase('ann'))
    expect(await data(join('ann'))).toMatchObject({ memberId: idOf('ann', 2) })
  })

  it('that broke off is finished by doing it again', async () => {
    await fillEverything('ann')
    qunhuo.cloud.faults.add({ kind: 'kill', after: 5, function: 'community', times: 1 })
    await erase('ann').catch(() => undefined)
    await data(erase('ann'))
    expect(Object.values(await dumpOf(qunhuo)).join('\n')).not.toMatch(/"ann"|ann的|ann\.png/)
  })

  it('does not let somebody in again who was removed', async () => {
    await join('ann')
    await qunhuo.put('members', { ...(await stored(idOf('ann'))), state: 'removed' })
    await data(erase('ann'))
    expect(await stored(idOf('ann'))).toMatchObject({ state: 'removed', openid: '' })
    expect(await join('ann')).toEqual({ ok: false, code: 'MEMBER_REMOVED' })
  })
})

describe('the first week', () => {
  const ask = (openid: string) => data(qunhuo.call('community.firstWeek', { communityId }, openid))
  async function votes(openid: string): Promise<void> {
    const member = await stored(idOf(openid))
    const vote = { ...member.journal[0], id: 'vote:1', cause: 'vote' } as Member['journal'][number]
    await qunhuo.put('members', { ...member, journal: [...member.journal, vote] })
  }

  it('shows its steps and books its reward once, when the last of them is done', async () => {
    await join('ann')
    expect(await ask('ann')).toMatchObject({
      state: 'underWay',
      daysLeft: 7,
      steps: [
        { step: 'join', done: true },
        { step: 'checkIn', done: false },
        { step: 'vote', done: false },
      ],
    })
    await checkIn('ann')
    await votes('ann')
    const answers = await Promise.all([ask('ann'), ask('ann'), ask('ann')])
    expect(answers.filter(({ justRewarded }) => justRewarded)).toHaveLength(1)
    expect(await ask('ann')).toMatchObject({ state: 'rewarded', justRewarded: false })
    const { balance, journal } = await stored(idOf('ann'))
    expect(balance).toBe(1 + defaultAwards.firstWeek)
    expect(journal.filter(({ cause }) => cause === 'firstWeek')).toHaveLength(1)
  })

  it('is over after seven days', async () => {
    await join('ann')
    qunhuo.cloud.clock.advance(7 * DAY_MS)
    expect(await ask('ann')).toMatchObject({ state: 'none', steps: [] })
  })
})

describe('an invitation', () => {
  const rewarding = { ...defaultAwards, invitation: 2, inviterOfMonth: 20 }
  const invitations = (openid: string) =>
    data(qunhuo.call('community.invitations', { communityId }, openid))
  const rewards = () => qunhuo.put('communities', { ...demoCommunity, awards: rewarding })

  it('counts once when the invited has checked in, and not before', async () => {
    await rewards()
    await join('ann')
    await join('bob', invited('ann'))
    await invitationsAreCounted()
    expect(await invitations('ann')).toMatchObject({ inAll: 0, newest: [{ counted: false }] })
    await checkIn('bob')
    await invitationsAreCounted()
    await invitationsAreCounted()
    expect(await invitations('ann')).toMatchObject({
      thisMonth: 1,
      inAll: 1,
      newest: [{ counted: true, person: { nickname: 'bob的名字' } }],
    })
    expect(await stored(idOf('ann'))).toMatchObject({ balance: 2 })
  })

  it('earns nothing unless the owner turned it on', async () => {
    await join('ann')
    await join('bob', invited('ann'))
    await checkIn('bob')
    await invitationsAreCounted()
    expect(await invitations('ann')).toMatchObject({ inAll: 1, award: 0 })
    expect(await stored(idOf('ann'))).toMatchObject({ balance: 0, seq: 0 })
  })

  it.each([2, 3, 4, 5, 6])('broken off after request %i is booked once', async (after) => {
    await rewards()
    await join('ann')
    await join('bob', invited('ann'))
    await checkIn('bob')
    qunhuo.cloud.faults.add({ kind: 'kill', after, function: 'community', times: 1 })
    await invitationsAreCounted().catch(() => undefined)
    qunhuo.cloud.faults.clear()
    await invitationsAreCounted()
    expect(await stored(idOf('ann'))).toMatchObject({ balance: 2, seq: 1 })
    expect(await invitations('ann')).toMatchObject({ inAll: 1 })
  })

  it('of oneself, of somebody who came back or began anew, and of a stranger gives nothing', async () => {
    await rewards()
    await join('ann')
    await join('bob', invited('ann'))
    // In a ring: bob invites ann, who left, and ann again, who erased herself.
    await data(qunhuo.call('community.leave', { communityId }, 'ann'))
    await join('ann', invited('bob'))
    await data(erase('ann'))
    await join('ann', invited('bob'))
    await checkIn('ann')
    await join('cat', { via: 'invitation', invitedBy: idOf('cat') })
    await join('dan', { via: 'invitation', invitedBy: memberIdOf(other._id, 'bob') })
    for (const openid of ['bob', 'cat', 'dan']) await checkIn(openid)
    await invitationsAreCounted()
    for (const openid of ['bob', 'cat', 'dan'])
      expect(await stored(idOf(openid))).toMatchObject({ balance: 1 })
    expect(await stored(idOf('ann', 1))).toMatchObject({ balance: 1 })
  })

  it('most in a month makes its inviter the best, once, and not who left', async () => {
    await rewards()
    for (const openid of ['ann', 'bob', 'cat']) await join(openid)
    const brought = { ann: ['a1', 'a2'], bob: ['b1'], cat: ['c1', 'c2', 'c3'] }
    for (const [inviter, people] of Object.entries(brought))
      for (const openid of people) {
        await join(openid, invited(inviter))
        await checkIn(openid)
      }
    await invitationsAreCounted()
    await data(qunhuo.call('community.leave', { communityId }, 'cat'))
    qunhuo.cloud.clock.set(new Date('2026-12-01T01:00:00.000Z'))
    await qunhuo.cloud.fireTimer('community', 'awardInviters')
    await qunhuo.cloud.fireTimer('community', 'awardInviters')
    expect(await stored(idOf('ann'))).toMatchObject({ balance: 2 * 2 + 20 })
    expect(await stored(idOf('bob'))).toMatchObject({ balance: 2 })
    expect(await stored(idOf('cat'))).toMatchObject({ balance: 3 * 2 })
    expect((await invitations('bob')).best).toMatchObject({
      month: '202611',
      people: [{ memberId: idOf('ann') }],
    })
  })
})
