import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'
import { newMember } from '../lib/newMember'
import { pictureIdOf } from '../lib/pictures/pictureIdOf'

const communityId = demoCommunity._id
const idOf = (openid: string) => memberIdOf(communityId, openid)
const HOUR_MS = 3_600_000

let qunhuo: Qunhuo
let files = 0
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset({ keepInstances: true })
  const joinedAt = new Date('2026-11-02T01:00:00.000Z')
  qunhuo.cloud.clock.set(joinedAt)
  const staff = { [idOf('boss')]: 'owner', [idOf('zhou')]: 'admin' } as const
  const community = { ...demoCommunity, staff }
  await qunhuo.put('communities', community)
  for (const openid of ['boss', 'zhou', 'ann', 'bob'])
    await qunhuo.put('members', newMember({ community, openid, nickname: openid, joinedAt }))
})

/** A picture that a phone has uploaded; what is in it decides what WeChat says of it. */
const uploaded = (content: string, folder = communityId) =>
  qunhuo.cloud.storage.put(`pictures/${folder}/${(files += 1)}.png`, Buffer.from(content))

const isStored = async (file: string) => (await qunhuo.cloud.storage.readUrl(file)) !== undefined

async function said<Answer>(
  reply: Promise<{ ok: true; data: Answer } | { ok: false; code: string }>,
) {
  const answer = await reply
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

const profileOf = (openid: string) =>
  said(qunhuo.call('community.profile', { communityId }, openid))
const wears = (openid: string, avatar: string) =>
  qunhuo.call(
    'community.setProfile',
    { communityId, nickname: openid, avatar, skills: [], interests: [], shown: true },
    openid,
  )
const shownAvatar = async (openid: string) => (await qunhuo.read('members', idOf(openid)))?.avatar
const queueOf = async (openid: string) =>
  (await said(qunhuo.call('review.queue', { communityId }, openid))).held
const mineOf = async (openid: string) =>
  (await said(qunhuo.call('review.mine', { communityId }, openid))).held
const decide = (heldId: string, openid = 'zhou') =>
  qunhuo.call('review.release', { communityId, heldId }, openid)
const decline = (heldId: string, openid = 'zhou') =>
  qunhuo.call('review.decline', { communityId, heldId, reason: '看不清是谁' }, openid)
const onlyHeld = async () => (await queueOf('zhou'))[0] ?? expect.fail('nothing is held')

async function verdictsCome() {
  qunhuo.cloud.clock.advance(5_000)
  await qunhuo.cloud.settled()
}

/** The pushed message of the newest check, as WeChat sent it. */
function newestPush(): Record<string, unknown> {
  const pushes = qunhuo.cloud.invocations().filter(({ caller }) => caller === 'push')
  return pushes.at(-1)?.input as Record<string, unknown>
}

describe('a new face', () => {
  it('is seen by its owner alone until WeChat passes it; then the old one is gone', async () => {
    const old = await uploaded('an old face')
    await wears('ann', old)
    await verdictsCome()
    const file = await uploaded('a new face')
    expect(await wears('ann', file)).toMatchObject({ data: { avatar: file, waiting: ['avatar'] } })
    expect(await profileOf('ann')).toMatchObject({ avatar: file, waiting: ['avatar'] })
    expect(await shownAvatar('ann')).toBe(old)
    await verdictsCome()
    expect(await shownAvatar('ann')).toBe(file)
    expect(await profileOf('ann')).toMatchObject({ avatar: file, waiting: [] })
    expect(await isStored(old)).toBe(false)
    expect(await queueOf('zhou')).toEqual([])
  })

  it.each([
    ['risky', '[risky]'],
    ['for review', '[review]'],
    ['unreadable for WeChat', '[error]'],
  ])('that is %s waits for an admin, who shows it after all', async (_, content) => {
    const file = await uploaded(content)
    await wears('ann', file)
    await verdictsCome()
    expect(await shownAvatar('ann')).toBe('')
    const held = await onlyHeld()
    expect(held).toMatchObject({ kind: 'avatar', text: '', picture: file, by: { nickname: 'ann' } })
    expect(await decide(held.heldId)).toMatchObject({ data: { state: 'released' } })
    expect(await decide(held.heldId)).toMatchObject({ data: { state: 'released' } })
    expect(await shownAvatar('ann')).toBe(file)
    expect(await mineOf('ann')).toMatchObject([{ kind: 'avatar', state: 'released' }])
  })

  it('is declined with a reason, and its file goes; the old face stays', async () => {
    const old = await uploaded('an old face')
    await wears('ann', old)
    await verdictsCome()
    const file = await uploaded('[risky]')
    await wears('ann', file)
    await verdictsCome()
    const { heldId } = await onlyHeld()
    for (let times = 0; times < 2; times++)
      expect(await decline(heldId)).toMatchObject({ data: { state: 'declined' } })
    expect(await decide(heldId)).toMatchObject({ code: 'TEXT_DECIDED' })
    expect(await profileOf('ann')).toMatchObject({ avatar: old, waiting: [] })
    expect(await mineOf('ann')).toMatchObject([
      { state: 'declined', reason: '看不清是谁', picture: '' },
    ])
    expect([await isStored(file), await isStored(old)]).toEqual([false, true])
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'is let through, and its author told, even if the function died after request %i',
    async (after) => {
      const file = await uploaded('[risky]')
      await wears('ann', file)
      await verdictsCome()
      const { heldId } = await onlyHeld()
      qunhuo.cloud.faults.add({ kind: 'kill', after, function: 'review', times: 1 })
      await decide(heldId).catch(() => null)
      qunhuo.cloud.faults.clear()
      expect(await decide(heldId)).toMatchObject({ data: { state: 'released' } })
      expect(await shownAvatar('ann')).toBe(file)
      expect(await qunhuo.read('notices', `text_${heldId}`)).not.toBeNull()
    },
  )

  it('that WeChat does not take at all is held at once', async () => {
    const file = await uploaded('a face')
    qunhuo.cloud.faults.add({ kind: 'refuse', at: 'cloud', action: 'wx.openApi', times: 1 })
    await wears('ann', file)
    expect(await onlyHeld()).toMatchObject({ kind: 'avatar', picture: file })
    expect(await shownAvatar('ann')).toBe('')
  })

  it('on which WeChat says nothing for an hour is held; a verdict after that still counts', async () => {
    const file = await uploaded('[never]')
    await wears('ann', file)
    await verdictsCome()
    expect(await queueOf('zhou')).toEqual([])
    const picture = await qunhuo.read('pictures', pictureIdOf(communityId, file))
    if (!picture) throw new Error('the picture is not recorded')
    await qunhuo.put('pictures', { ...picture, at: new Date(picture.at.getTime() - HOUR_MS) })
    await qunhuo.cloud.fireTimer('review', 'tend')
    expect(await onlyHeld()).toMatchObject({ picture: file })
    await wears('bob', await uploaded('another face'))
    await verdictsCome()
    await push({ ...newestPush(), trace_id: picture.traceId })
    expect(await shownAvatar('ann')).toBe(file)
    expect(await queueOf('zhou')).toEqual([])
  })

  it.each([
    ['comes before its trace is known', '[early]'],
    ['comes twice', '[twice]'],
  ])('is passed once by a verdict that %s', async (_, content) => {
    const file = await uploaded(content)
    await wears('ann', file)
    await verdictsCome()
    expect(await shownAvatar('ann')).toBe(file)
    expect(await profileOf('ann')).toMatchObject({ waiting: [] })
  })

  it.each(['[early][risky]', '[twice][risky]'])(
    'is held once after the verdict on %s',
    async (content) => {
      await wears('ann', await uploaded(content))
      await verdictsCome()
      expect(await queueOf('zhou')).toHaveLength(1)
      expect(await shownAvatar('ann')).toBe('')
    },
  )

  it('keeps its first verdict, whatever comes after', async () => {
    await wears('ann', await uploaded('[risky]'))
    await verdictsCome()
    await push({ ...newestPush(), result: { suggest: 'pass', label: 100 } })
    expect(await shownAvatar('ann')).toBe('')
    expect(await queueOf('zhou')).toHaveLength(1)
  })

  it('gives way to a newer one, whichever verdict comes later', async () => {
    const first = await uploaded('first face')
    const second = await uploaded('second face')
    await wears('ann', first)
    await wears('ann', second)
    await verdictsCome()
    expect(await shownAvatar('ann')).toBe(second)
    expect(await isStored(first)).toBe(false)
    const risky = await uploaded('[risky]')
    await wears('ann', risky)
    await verdictsCome()
    const { heldId } = await onlyHeld()
    await wears('ann', '')
    expect(await queueOf('zhou')).toEqual([])
    expect(await decide(heldId)).toMatchObject({ code: 'TEXT_NOT_FOUND' })
    expect(await shownAvatar('ann')).toBe('')
  })

  it('is nobody else’s file, of no other community, and not made up', async () => {
    const face = await uploaded('a face')
    await wears('ann', face)
    await verdictsCome()
    for (const file of [face, await uploaded('x', '1111111111'), 'cloud://env/secret.png'])
      expect(await wears('bob', file)).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
    expect(await isStored(face)).toBe(true)
  })

  it('goes with its owner while it waits', async () => {
    const file = await uploaded('[risky]')
    await wears('ann', file)
    await verdictsCome()
    await said(qunhuo.call('community.erase', { communityId }, 'ann'))
    expect(await isStored(file)).toBe(false)
    expect(await qunhuo.read('pictures', pictureIdOf(communityId, file))).toBeNull()
    expect(await queueOf('zhou')).toEqual([])
  })
})

/** Sends a message as WeChat's push would. */
async function push(message: Record<string, unknown>) {
  await qunhuo.cloud.push(message)
}

describe('a verdict', () => {
  it('counts from WeChat’s push alone: a phone that sends the same is refused', async () => {
    const file = await uploaded('[risky]')
    await wears('ann', file)
    await verdictsCome()
    const forged = { ...newestPush(), trace_id: 'another-trace', result: { suggest: 'pass' } }
    const traceId = (await qunhuo.read('pictures', pictureIdOf(communityId, file)))?.traceId
    for (const event of [
      forged,
      { ...forged, trace_id: traceId },
      { verb: 'verdict', input: { traceId, passes: true } },
    ])
      expect((await qunhuo.cloud.call('review', event, { openid: 'ann' })).result).toEqual({
        ok: false,
        code: 'FORBIDDEN',
      })
    expect(await shownAvatar('ann')).toBe('')
    expect(await qunhuo.read('verdicts', 'another-trace')).toBeNull()
  })

  it('that nobody waits for is forgotten after a day', async () => {
    await wears('ann', await uploaded('a face'))
    await verdictsCome()
    await push({ ...newestPush(), trace_id: 'of-nobody-1' })
    const verdict = await qunhuo.read('verdicts', 'of-nobody-1')
    if (!verdict) throw new Error('the verdict is not kept')
    await qunhuo.put('verdicts', { ...verdict, at: new Date(verdict.at.getTime() - 25 * HOUR_MS) })
    await qunhuo.cloud.fireTimer('review', 'tend')
    expect(await qunhuo.read('verdicts', 'of-nobody-1')).toBeNull()
  })

  it('never leaves the functions with its trace', async () => {
    await wears('ann', await uploaded('[risky]'))
    await verdictsCome()
    const answers = JSON.stringify([
      await queueOf('zhou'),
      await mineOf('ann'),
      await profileOf('ann'),
    ])
    expect(answers).not.toContain(newestPush().trace_id)
  })
})

describe('a thing’s picture', () => {
  const addItem = (picture: string, requestId = 'A'.repeat(22)) =>
    said(
      qunhuo.call(
        'points.addItem',
        { communityId, name: '咖啡券', note: '', picture, price: 1, stock: 3, requestId },
        'zhou',
      ),
    )
  const shopPicture = async () =>
    (await said(qunhuo.call('points.shop', { communityId }, 'ann'))).items[0]?.picture

  it('comes after the thing, once it has passed; staff see it waiting', async () => {
    const file = await uploaded('a cup')
    const { item } = await addItem(file)
    expect(item).toMatchObject({ picture: file, pictureWaits: true })
    expect(await shopPicture()).toBe('')
    await verdictsCome()
    expect(await shopPicture()).toBe(file)
    const { items } = await said(qunhuo.call('points.items', { communityId }, 'zhou'))
    expect(items).toMatchObject([{ picture: file, pictureWaits: false }])
  })

  it('that another thing shows already is not checked again', async () => {
    const file = await uploaded('a cup')
    await addItem(file)
    await verdictsCome()
    const checks = () =>
      qunhuo.cloud.outbox.list().filter(({ api }) => api === 'security.mediaCheckAsync').length
    expect(checks()).toBe(1)
    const { item } = await addItem(file, 'B'.repeat(22))
    expect(item).toMatchObject({ picture: file, pictureWaits: false })
    expect(checks()).toBe(1)
  })

  it('is decided on by another admin, for every thing that waits for it', async () => {
    const file = await uploaded('[review]')
    await addItem(file)
    await addItem(file, 'B'.repeat(22))
    await verdictsCome()
    const held = (await queueOf('zhou'))[0]
    expect(held).toMatchObject({ kind: 'picture', own: true })
    expect(await decide(held?.heldId ?? '', 'zhou')).toMatchObject({ code: 'FORBIDDEN' })
    await decide(held?.heldId ?? '', 'boss')
    const { items } = await said(qunhuo.call('points.shop', { communityId }, 'ann'))
    expect(items.map(({ picture }) => picture)).toEqual([file, file])
  })

  it('stays what it was while a newer one waits, and when that is declined', async () => {
    const cup = await uploaded('a cup')
    const { item } = await addItem(cup)
    await verdictsCome()
    const risky = await uploaded('[risky]')
    const words = { name: '咖啡券', note: '', price: 1, onSale: true, stock: { seen: 3, to: 3 } }
    const change = { communityId, itemId: item.itemId, ...words, picture: risky }
    await said(qunhuo.call('points.changeItem', change, 'zhou'))
    await verdictsCome()
    expect(await shopPicture()).toBe(cup)
    const held = (await queueOf('boss'))[0]
    await decline(held?.heldId ?? '', 'boss')
    expect(await shopPicture()).toBe(cup)
    const { items } = await said(qunhuo.call('points.items', { communityId }, 'zhou'))
    expect(items).toMatchObject([{ picture: cup, pictureWaits: false }])
  })

  it('is not taken back by the verdict on one that was chosen before it', async () => {
    const { item } = await addItem(await uploaded('[early] a cup'))
    const words = { name: '咖啡券', note: '', price: 1, onSale: true, stock: { seen: 3, to: 3 } }
    const change = { communityId, itemId: item.itemId, ...words }
    const choose = (picture: string) =>
      said(qunhuo.call('points.changeItem', { ...change, picture }, 'zhou'))
    await choose(await uploaded('a mug'))
    const newest = await uploaded('[early] a glass')
    await choose(newest)
    await verdictsCome()
    expect(await shopPicture()).toBe(newest)
  })

  it('of another community is refused', async () => {
    const picture = await uploaded('a cup', '1111111111')
    await expect(addItem(picture)).rejects.toThrow('INVALID_INPUT')
  })

  it('of a community waits as well, in its card and its settings', async () => {
    const { name, purpose, values, awards } = demoCommunity
    const file = await uploaded('a card')
    const saying = { communityId, name, purpose, values, awards, picture: file }
    await said(qunhuo.call('community.describe', saying, 'boss'))
    const settings = () => said(qunhuo.call('community.settings', { communityId }, 'boss'))
    expect(await settings()).toMatchObject({ picture: file, pictureWaits: true })
    expect(await qunhuo.read('communities', communityId)).toMatchObject({ picture: '' })
    await verdictsCome()
    expect(await settings()).toMatchObject({ picture: file, pictureWaits: false })
    expect(await qunhuo.read('communities', communityId)).toMatchObject({ picture: file })
  })

  it('of a raffle’s prize and of a quiz’s question comes once it has passed', async () => {
    const [prize, question] = [await uploaded('a prize'), await uploaded('a question')]
    const closesAt = new Date(qunhuo.cloud.clock.now().getTime() + HOUR_MS).toISOString()
    const { raffleId } = await said(
      qunhuo.call(
        'raffle.launch',
        {
          communityId,
          requestId: 'R'.repeat(22),
          plan: {
            title: '周年抽奖',
            prizes: [{ name: '咖啡券', count: 1, picture: prize, asks: { kind: 'nothing' } }],
            who: { kind: 'everyone' },
            price: 0,
            most: 1,
            closesAt,
            headcount: null,
            drawsAt: null,
            chance: { kind: 'drand' },
          },
        },
        'zhou',
      ),
    )
    const { quizId } = await said(
      qunhuo.call(
        'quiz.launch',
        {
          communityId,
          requestId: 'Q'.repeat(22),
          kind: 'weekly',
          title: '每周一答',
          tries: 1,
          draw: 0,
          closesAt,
          questions: [
            {
              question: {
                kind: 'single',
                text: '这是什么',
                options: ['杯子', '盘子'],
                image: question,
                seconds: null,
              },
              key: { solution: { chosen: [0] }, explanation: '' },
            },
          ],
        },
        'zhou',
      ),
    )
    const shown = async () => [
      (await qunhuo.read('raffles', raffleId))?.prizes[0]?.picture,
      (await qunhuo.read('quizzes', quizId))?.questions[0]?.image,
    ]
    expect(await shown()).toEqual(['', ''])
    await verdictsCome()
    expect(await shown()).toEqual([prize, question])
  })
})

describe('an option that a member adds', () => {
  const launch = async () => {
    const poll = {
      ...{ communityId, requestId: 'P'.repeat(22), title: '去哪儿' },
      options: [{ text: '江边' }, { text: '山上' }],
      ...{ most: 1, other: false, additions: true, changes: true },
      ...({ showing: 'live', voters: 'everyone', repeat: 'never', anonymous: false } as const),
      closesAt: new Date(qunhuo.cloud.clock.now().getTime() + HOUR_MS).toISOString(),
    }
    return (await said(qunhuo.call('poll.launch', poll, 'boss'))).pollId
  }
  const add = (pollId: string, openid: string, text = '加微信领红包') =>
    qunhuo.call('poll.addOption', { communityId, pollId, text }, openid)
  const optionsOf = async (pollId: string) =>
    (await qunhuo.read('polls', pollId))?.options.map(({ text }) => text)

  it('waits for an admin if the content check does not pass it', async () => {
    const pollId = await launch()
    for (let times = 0; times < 2; times++)
      expect(await add(pollId, 'ann')).toEqual({ ok: true, data: { id: null } })
    expect(await optionsOf(pollId)).toEqual(['江边', '山上'])
    const held = await onlyHeld()
    expect(held).toMatchObject({ kind: 'option', text: '加微信领红包', by: { nickname: 'ann' } })
    for (let times = 0; times < 2; times++)
      expect(await decide(held.heldId)).toMatchObject({ data: { state: 'released' } })
    expect(await optionsOf(pollId)).toEqual(['江边', '山上', '加微信领红包'])
  })

  it('comes to nothing once the poll is over, and of staff is refused at once', async () => {
    const pollId = await launch()
    await add(pollId, 'ann')
    expect(await add(pollId, 'zhou')).toEqual({ ok: false, code: 'CONTENT_HELD' })
    const poll = await qunhuo.read('polls', pollId)
    if (!poll) throw new Error('no poll')
    await qunhuo.put('polls', { ...poll, closesAt: qunhuo.cloud.clock.now() })
    expect(await decide((await onlyHeld()).heldId)).toMatchObject({ data: { state: 'lapsed' } })
  })
})

describe('words about oneself', () => {
  const says = (openid: string, words: object) =>
    qunhuo.call(
      'community.setProfile',
      {
        communityId,
        nickname: openid,
        avatar: '',
        skills: [],
        interests: [],
        shown: true,
        ...words,
      },
      openid,
    )

  it('keep their old value until an admin releases the new one', async () => {
    await says('ann', { skills: ['写文档'] })
    await says('ann', { nickname: '代开发票', skills: ['写文档', '刷单返利'] })
    expect(await qunhuo.read('members', idOf('ann'))).toMatchObject({
      nickname: 'ann',
      skills: ['写文档'],
    })
    expect(await profileOf('ann')).toMatchObject({
      nickname: '代开发票',
      waiting: ['nickname', 'skills'],
    })
    const held = await queueOf('zhou')
    expect(held.map(({ kind }) => kind).sort()).toEqual(['nickname', 'skills'])
    for (const { heldId } of held) await decide(heldId)
    expect(await qunhuo.read('members', idOf('ann'))).toMatchObject({
      nickname: '代开发票',
      skills: ['写文档', '刷单返利'],
    })
    expect(await profileOf('ann')).toMatchObject({ waiting: [] })
  })

  it('are the old ones again when declined, or when their author thinks better of it', async () => {
    await says('ann', { nickname: '代开发票' })
    await decline((await onlyHeld()).heldId)
    expect(await profileOf('ann')).toMatchObject({ nickname: 'ann', waiting: [] })
    await says('ann', { nickname: '加微信领红包' })
    const { heldId } = await onlyHeld()
    await says('ann', { nickname: '小安' })
    expect(await queueOf('zhou')).toEqual([])
    expect(await decide(heldId)).toMatchObject({ ok: false })
    expect(await profileOf('ann')).toMatchObject({ nickname: '小安', waiting: [] })
  })
})
