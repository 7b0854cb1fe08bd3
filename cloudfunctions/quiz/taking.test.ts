import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Output, VerbName } from '../../contract'
import type { Response } from '../../domain/question'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'

type Launch = Input<'quiz.launch'>

const communityId = demoCommunity._id
const morning = new Date('2026-11-02T01:00:00.000Z')
const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const requestId = 'r'.repeat(22)

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset()
  qunhuo.cloud.clock.freeze()
  qunhuo.cloud.clock.set(morning)
  const staff = { [memberIdOf(communityId, 'boss')]: 'owner' as const }
  await qunhuo.put('communities', { ...demoCommunity, staff })
  for (const openid of ['boss', 'ann', 'bob']) {
    await qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, openid)
  }
})

const choice = {
  question: {
    kind: 'single',
    text: '水的沸点',
    options: ['九十度', '一百度'],
    image: '',
    seconds: null,
  },
  key: { solution: { chosen: [1] }, explanation: '标准气压下' },
} as const
const words = {
  question: { kind: 'shortText', text: '中国的首都', options: [], image: '', seconds: null },
  key: { solution: { accepted: ['北京'] }, explanation: '' },
} as const
const timed = { ...choice, question: { ...choice.question, text: '快答', seconds: 20 } }
const right: Response[] = [{ chosen: [1] }, { text: '北京。' }]
const halfRight: Response[] = [{ chosen: [1] }, { text: '上海' }]

/** What a call answers; throws its code if it is refused. */
async function ask<Name extends VerbName>(name: Name, input: Input<Name>, openid = 'ann') {
  const reply = await qunhuo.call(name, input, openid)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

async function launched(changes: Partial<Launch> = {}) {
  const { quizId } = await ask(
    'quiz.launch',
    {
      communityId,
      requestId,
      kind: 'contest',
      title: '常识',
      questions: [choice, words],
      draw: 0,
      tries: 1,
      closesAt: new Date(morning.getTime() + 24 * HOUR_MS).toISOString(),
      ...changes,
    } as Launch,
    'boss',
  )
  return { communityId, quizId }
}

type Named = Awaited<ReturnType<typeof launched>>

const finish = (quiz: Named, responses: (Response | null)[], number = 1, openid = 'ann') =>
  ask('quiz.finish', { ...quiz, number, responses }, openid)

async function balanceOf(openid: string) {
  return (await qunhuo.read('members', memberIdOf(communityId, openid)))?.balance
}

describe('a try', () => {
  it('is marked at once, with the explanations, and every right answer gives points', async () => {
    const quiz = await launched()
    await ask('quiz.start', { ...quiz, number: 1 })
    const result = await finish(quiz, halfRight)
    expect(result).toMatchObject({
      right: 1,
      earned: 5,
      mine: { best: 1, points: 5, triesLeft: 0 },
    })
    expect(result.answers.map(({ right, key }) => [right, key?.explanation])).toEqual([
      [true, '标准气压下'],
      [false, ''],
    ])
    expect(await balanceOf('ann')).toBe(5)
  })

  it('handed in again is the same result, and points are given once', async () => {
    const quiz = await launched()
    await ask('quiz.start', { ...quiz, number: 1 })
    const both = await Promise.all([finish(quiz, right), finish(quiz, right)])
    expect(both[0]).toEqual(both[1])
    qunhuo.cloud.clock.advance(48 * HOUR_MS)
    expect(await finish(quiz, right)).toEqual({ ...both[0], mine: both[0].mine })
    expect(await balanceOf('ann')).toBe(10)
  })

  it('handed in again with other answers is refused', async () => {
    const quiz = await launched()
    await ask('quiz.start', { ...quiz, number: 1 })
    await finish(quiz, halfRight)
    await expect(finish(quiz, right)).rejects.toThrow('REQUEST_REUSED')
    expect(await balanceOf('ann')).toBe(5)
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'whose function dies after its request %i to the cloud is paid once when sent again',
    async (after) => {
      const quiz = await launched()
      await ask('quiz.start', { ...quiz, number: 1 })
      qunhuo.cloud.faults.add({ kind: 'kill', function: 'quiz', after, times: 1 })
      await finish(quiz, right).catch(() => undefined)
      expect(await finish(quiz, right)).toMatchObject({ right: 2, earned: 10 })
      await finish(quiz, right)
      expect(await balanceOf('ann')).toBe(10)
    },
  )

  it('can be left and gone on with on another phone, and an older keeping changes nothing', async () => {
    const quiz = await launched()
    await ask('quiz.start', { ...quiz, number: 1 })
    const kept = [{ chosen: [0] }, null]
    await ask('quiz.save', { ...quiz, number: 1, revision: 2, responses: kept })
    const late = { ...quiz, number: 1, revision: 1, responses: [null, null] }
    expect(await ask('quiz.save', late)).toEqual({ kept: false })
    const { paper } = await ask('quiz.show', quiz)
    expect(paper?.questions[0]).toMatchObject({ status: 'open', response: { chosen: [0] } })
    expect(await ask('quiz.start', { ...quiz, number: 1 })).toEqual(paper)
  })

  it('takes only answers that fit the questions', async () => {
    const quiz = await launched()
    await ask('quiz.start', { ...quiz, number: 1 })
    for (const responses of [[null], [{ chosen: [2] }, null], [{ text: '一' }, null]]) {
      await expect(finish(quiz, responses as Response[])).rejects.toThrow('INVALID_INPUT')
    }
  })

  it('needs to have been begun, and not by whoever wrote the question', async () => {
    const quiz = await launched()
    await expect(finish(quiz, right)).rejects.toThrow('NO_TRY')
    await expect(ask('quiz.start', { ...quiz, number: 2 })).rejects.toThrow('NO_TRY')
    await expect(ask('quiz.start', { ...quiz, number: 1 }, 'boss')).rejects.toThrow('QUIZ_WRITER')
  })
})

describe('several tries', () => {
  it('count as the best of them, and points are given for the improvement', async () => {
    const quiz = await launched({ tries: 3 })
    const outcomes: number[][] = []
    for (const [number, responses] of [halfRight, [null, null], right].entries()) {
      await ask('quiz.start', { ...quiz, number: number + 1 })
      const { earned, mine } = await finish(quiz, responses, number + 1)
      outcomes.push([earned, mine.best ?? 0, mine.points])
    }
    expect(outcomes).toEqual([
      [5, 1, 5],
      [0, 1, 5],
      [5, 2, 10],
    ])
    expect(await balanceOf('ann')).toBe(10)
  })

  it('show the answers after the last, or to whoever gives up the rest', async () => {
    const quiz = await launched({ tries: 2 })
    await ask('quiz.start', { ...quiz, number: 1 })
    const first = await finish(quiz, halfRight)
    expect(first.answers.map(({ key }) => key)).toEqual([null, null])
    const revealed = await ask('quiz.reveal', quiz)
    expect(revealed.answers[1]?.key).toMatchObject({ solution: { accepted: ['北京'] } })
    await expect(ask('quiz.start', { ...quiz, number: 2 })).rejects.toThrow('NO_TRY')
  })
})

describe('the close', () => {
  it('refuses new tries, and takes one begun before for two minutes more', async () => {
    const closesAt = new Date(morning.getTime() + HOUR_MS).toISOString()
    const quiz = await launched({ closesAt })
    await ask('quiz.start', { ...quiz, number: 1 })
    await ask('quiz.start', { ...quiz, number: 1 }, 'bob')
    qunhuo.cloud.clock.set(new Date(morning.getTime() + HOUR_MS + 2 * MINUTE_MS))
    expect(await finish(quiz, right)).toMatchObject({ right: 2 })
    qunhuo.cloud.clock.advance(1)
    await expect(finish(quiz, right, 1, 'bob')).rejects.toThrow('QUIZ_CLOSED')
    await expect(ask('quiz.start', { ...quiz, number: 1 }, 'boss')).rejects.toThrow('QUIZ_WRITER')
  })

  it('refuses a first try from the moment on', async () => {
    const closesAt = new Date(morning.getTime() + HOUR_MS).toISOString()
    const quiz = await launched({ closesAt })
    qunhuo.cloud.clock.set(new Date(morning.getTime() + HOUR_MS))
    await expect(ask('quiz.start', { ...quiz, number: 1 })).rejects.toThrow('QUIZ_CLOSED')
  })

  it('comes early when an admin says so, and stays where it was put', async () => {
    const quiz = await launched()
    qunhuo.cloud.clock.advance(HOUR_MS)
    const { closesAt } = await ask('quiz.close', quiz, 'boss')
    expect(closesAt).toBe(new Date(morning.getTime() + HOUR_MS).toISOString())
    qunhuo.cloud.clock.advance(HOUR_MS)
    expect(await ask('quiz.close', quiz, 'boss')).toEqual({ closesAt })
    await expect(ask('quiz.start', { ...quiz, number: 1 })).rejects.toThrow('QUIZ_CLOSED')
    await expect(ask('quiz.close', quiz)).rejects.toThrow('FORBIDDEN')
  })

  it('by the timer hands in what was left lying, pays it, and opens the answers to all', async () => {
    const closesAt = new Date(morning.getTime() + HOUR_MS).toISOString()
    const quiz = await launched({ closesAt })
    await ask('quiz.start', { ...quiz, number: 1 })
    await ask('quiz.save', { ...quiz, number: 1, revision: 1, responses: halfRight })
    qunhuo.cloud.clock.advance(HOUR_MS)
    expect((await ask('quiz.show', quiz, 'bob')).result).toBeNull()
    qunhuo.cloud.clock.advance(10 * MINUTE_MS)
    await qunhuo.cloud.settled()
    expect(await qunhuo.read('quizzes', quiz.quizId)).toMatchObject({ state: 'told' })
    expect((await ask('quiz.show', quiz)).result).toMatchObject({ right: 1, earned: 5 })
    expect(await balanceOf('ann')).toBe(5)
    const { result } = await ask('quiz.show', quiz, 'bob')
    expect(result?.answers[0]).toMatchObject({ response: null, key: { explanation: '标准气压下' } })
  })
})

describe('a question with a time limit', () => {
  const given = { number: 1, position: 0 }
  const response = { chosen: [1] }

  async function asked() {
    const quiz = await launched({ questions: [timed, words] as never })
    await ask('quiz.start', { ...quiz, number: 1 })
    await ask('quiz.ask', { ...quiz, ...given })
    return quiz
  }

  it('is sealed until its clock runs, and its clock runs on when it is asked for again', async () => {
    const quiz = await launched({ questions: [timed, words] as never })
    const paper = await ask('quiz.start', { ...quiz, number: 1 })
    expect(paper.questions[0]).toEqual({ status: 'sealed', seconds: 20 })
    expect(await ask('quiz.ask', { ...quiz, ...given })).toMatchObject({ leftMs: 20_000 })
    qunhuo.cloud.clock.advance(5 * SECOND_MS)
    expect(await ask('quiz.ask', { ...quiz, ...given })).toMatchObject({ leftMs: 15_000 })
  })

  it.each([
    ['in time', 20, 'locked'],
    ['within the grace of the network', 25, 'locked'],
  ])('is answered %s', async (_, seconds, status) => {
    const quiz = await asked()
    qunhuo.cloud.clock.advance(seconds * SECOND_MS)
    expect(await ask('quiz.answer', { ...quiz, ...given, response })).toMatchObject({ status })
    expect(await finish(quiz, [null, null])).toMatchObject({ right: 1 })
  })

  it('is not answered later, and the rest of the quiz goes on', async () => {
    const quiz = await asked()
    qunhuo.cloud.clock.advance(25 * SECOND_MS + 1)
    const late = ask('quiz.answer', { ...quiz, ...given, response })
    await expect(late).rejects.toThrow('QUESTION_TIME_OVER')
    expect(await finish(quiz, [null, { text: '北京' }])).toMatchObject({ right: 1 })
  })

  it('takes a lost answer again, however late, and no other one', async () => {
    const quiz = await asked()
    const first = await ask('quiz.answer', { ...quiz, ...given, response })
    qunhuo.cloud.clock.advance(MINUTE_MS)
    expect(await ask('quiz.answer', { ...quiz, ...given, response })).toEqual(first)
    const other = ask('quiz.answer', { ...quiz, ...given, response: { chosen: [0] } })
    await expect(other).rejects.toThrow('REQUEST_REUSED')
    await expect(finish(quiz, [response, null])).rejects.toThrow('INVALID_INPUT')
  })

  it('has a quiz of one try only: a second one would know the questions', async () => {
    const questions = [timed] as never
    await expect(launched({ questions, tries: 2 })).rejects.toThrow('INVALID_INPUT')
  })
})

describe('a launch', () => {
  it('sent again opens one quiz; with other content it is refused', async () => {
    const quiz = await launched()
    expect(await launched()).toEqual(quiz)
    await expect(launched({ title: '别的' })).rejects.toThrow('REQUEST_REUSED')
    expect((await ask('quiz.list', { communityId })).quizzes).toHaveLength(1)
  })

  it('is held back if the content check does not pass its words', async () => {
    await expect(launched({ title: '一起刷单返利' })).rejects.toThrow('CONTENT_HELD')
  })

  it('of a weekly question has one question, and a time to close that is ahead', async () => {
    await expect(launched({ kind: 'weekly' })).rejects.toThrow('INVALID_INPUT')
    await expect(launched({ closesAt: morning.toISOString() })).rejects.toThrow('INVALID_INPUT')
  })

  it('is for admins', async () => {
    const { quizId } = await launched()
    await expect(ask('quiz.results', { communityId, quizId })).rejects.toThrow('FORBIDDEN')
  })
})

describe('results', () => {
  it('count first tries by question and option, and say who took part', async () => {
    const quiz = await launched()
    const given: [openid: string, (Response | null)[]][] = [
      ['ann', right],
      ['bob', [{ chosen: [0] }, null]],
    ]
    for (const [openid, responses] of given) {
      await ask('quiz.start', { ...quiz, number: 1 }, openid)
      await finish(quiz, responses, 1, openid)
    }
    const { started, finished, questions, takers } = await ask('quiz.results', quiz, 'boss')
    expect([started, finished]).toEqual([2, 2])
    expect(questions.map(({ right, options }) => [right, options])).toEqual([
      [1, [1, 1]],
      [1, []],
    ])
    expect(takers.map(({ best, points }) => [best, points]).sort()).toEqual([
      [0, 0],
      [2, 10],
    ])
  })
})

describe('the bank', () => {
  const rows = [
    '题型\t题目\t选项A\t选项B\t答案',
    '单选\t一加一\t一\t二\tB',
    '判断\t天是蓝的\t\t\t对',
  ]
  const importText = (text: string) => ask('bank.importText', { communityId, text }, 'boss')

  it('gives questions that were not asked yet, then those unused longest', async () => {
    await importText(rows.join('\n'))
    const texts: unknown[] = []
    for (const letter of ['a', 'b', 'c']) {
      const drawing = { requestId: letter.repeat(22), questions: [], draw: 1 }
      const quiz = await launched({ ...drawing, kind: 'weekly' })
      qunhuo.cloud.clock.advance(MINUTE_MS)
      const stored = await qunhuo.read('quizzes', quiz.quizId)
      texts.push(stored?.questions[0]?.text)
    }
    expect(new Set(texts.slice(0, 2)).size).toBe(2)
    expect(texts[2]).toBe(texts[0])
    await expect(launched({ questions: [], draw: 3 })).rejects.toThrow('BANK_SHORT')
  })

  it('opens no question in a community that is put away', async () => {
    await importText(rows.join('\n'))
    const schedule = { weekday: 1, hour: 10, days: 3 }
    await ask('quiz.setWeekly', { communityId, schedule }, 'boss')
    const kept = await qunhuo.read('communities', communityId)
    if (!kept) throw new Error('no community')
    await qunhuo.put('communities', { ...kept, state: 'archived' })
    qunhuo.cloud.clock.advance(65 * MINUTE_MS)
    await qunhuo.cloud.settled()
    expect((await ask('quiz.list', { communityId })).quizzes).toEqual([])
    expect(await qunhuo.read('weeklyQuizzes', communityId)).toMatchObject({ nextAt: null })
  })

  it('opens one question every week by itself, once, until told to stop', async () => {
    await importText(rows.join('\n'))
    const schedule = { weekday: 1, hour: 10, days: 3 }
    const set = await ask('quiz.setWeekly', { communityId, schedule }, 'boss')
    expect(set.nextAt).toBe('2026-11-02T02:00:00.000Z')
    qunhuo.cloud.clock.advance(65 * MINUTE_MS)
    await qunhuo.cloud.settled()
    const { quizzes } = await ask('quiz.list', { communityId })
    expect(quizzes).toMatchObject([{ kind: 'weekly', title: '每周一答', open: true }])
    expect(await ask('quiz.weekly', { communityId }, 'boss')).toEqual({
      schedule,
      nextAt: '2026-11-09T02:00:00.000Z',
      missed: false,
    })
  })
})

describe('whoever asked', () => {
  const messages = () =>
    qunhuo.cloud.outbox.list().filter(({ api }) => api === 'subscribeMessage.send')

  it('is told once that a quiz is closed and its answers are out, in the morning if it is night', async () => {
    const at = (instant: string) => qunhuo.cloud.clock.set(new Date(instant))
    const timer = () => qunhuo.cloud.fireTimer('quiz', 'runDue')
    at('2026-11-02T13:50:00.000Z')
    const quiz = await launched({ closesAt: '2026-11-02T14:00:00.000Z' })
    await ask('quiz.start', { ...quiz, number: 1 })
    await finish(quiz, right)
    const template = 'local-quiz-closed'
    expect(await ask('quiz.show', quiz)).toMatchObject({ reminded: false, template })
    qunhuo.cloud.consents.add('ann', template)
    await ask('quiz.remind', quiz)
    await ask('quiz.remind', quiz)
    expect((await ask('quiz.show', quiz)).reminded).toBe(true)

    at('2026-11-02T14:05:00.000Z')
    await timer()
    await expect(ask('quiz.remind', quiz, 'bob')).rejects.toThrow('QUIZ_CLOSED')
    expect((await ask('quiz.show', quiz, 'bob')).result?.answers[0]?.key).not.toBeNull()
    expect(messages()).toHaveLength(0)
    at('2026-11-03T00:00:00.000Z')
    await timer()
    await timer()
    expect(messages()).toHaveLength(1)
    expect(messages()[0]).toMatchObject({
      params: {
        touser: 'ann',
        page: `packages/quiz/quiz/index?c=${communityId}&quiz=${quiz.quizId}`,
        data: { thing1: { value: '常识' }, thing2: { value: '1 人参与,答案已公布' } },
      },
    })
    expect((await ask('quiz.show', quiz, 'bob')).result?.answers[0]?.key).not.toBeNull()
  })
})

describe('a list', () => {
  it('says where the caller stands with each quiz', async () => {
    const quiz = await launched()
    const stand = async (openid: string): Promise<Output<'quiz.list'>['quizzes'][0] | undefined> =>
      (await ask('quiz.list', { communityId }, openid)).quizzes[0]
    expect((await stand('ann'))?.mine.status).toBe('none')
    await ask('quiz.start', { ...quiz, number: 1 })
    expect((await stand('ann'))?.mine.status).toBe('taking')
    expect((await stand('boss'))?.mine.status).toBe('writer')
  })
})
