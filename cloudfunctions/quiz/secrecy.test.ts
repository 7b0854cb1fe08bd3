import { describe, expect, it } from 'vitest'
import type { Input, VerbName } from '../../contract'
import * as bankVerbs from '../../contract/bank'
import * as verbs from '../../contract/quiz'
import type { Key, Question } from '../../domain/question'
import { list as listBank } from '../bank/list'
import { memberIdOf } from '../lib/memberId'
import { everyFaultAt } from '../lib/simulator/Faults'
import { community, populate } from '../lib/simulator/population'
import { serving } from '../lib/simulator/serving'
import { World } from '../lib/simulator/World'
import { answer } from './answer'
import { ask } from './ask'
import { close } from './close'
import { finish } from './finish'
import { list } from './list'
import { remind } from './remind'
import { results } from './results'
import { reveal } from './reveal'
import { runDue } from './runDue'
import { save } from './save'
import { setWeekly } from './setWeekly'
import { show } from './show'
import { start } from './start'
import { weekly } from './weekly'

const communityId = community._id
const handlers = {
  ...{ list, show, start, save, ask, answer, finish, reveal, remind },
  ...{ results, close, setWeekly, weekly, runDue },
}

const HOUR_MS = 3_600_000
const morning = new Date('2026-11-02T01:00:00.000Z')
const open = { communityId, quizId: 'o'.repeat(22) }
const timed = { communityId, quizId: 't'.repeat(22) }

const questions: Question[] = [
  { kind: 'single', text: '甲', options: ['一', '二', '三'], image: '', seconds: null },
  { kind: 'multiple', text: '乙', options: ['一', '二', '三'], image: '', seconds: null },
  { kind: 'shortText', text: '丙', options: [], image: '', seconds: null },
]

/** Two sets of keys: what is answered below is wrong by both. */
const keySets: readonly Key[][] = [
  [
    { solution: { chosen: [0] }, explanation: '第一种解析' },
    { solution: { chosen: [0, 1] }, explanation: '' },
    { solution: { accepted: ['阿尔法'] }, explanation: '' },
  ],
  [
    { solution: { chosen: [1] }, explanation: '第二种' },
    { solution: { chosen: [1, 2] }, explanation: '因为' },
    { solution: { accepted: ['贝塔', '伽马'] }, explanation: '两个都行' },
  ],
]
const wrong = [{ chosen: [2] }, { chosen: [0, 2] }, { text: '德尔塔' }]

/** A world that is the same to the last byte but for the keys of its quizzes. */
class QuizWorld {
  readonly replies: string[] = []
  readonly asked = new Set<string>()
  readonly world: World

  constructor(keys: readonly Key[]) {
    this.world = new World({
      seed: 1,
      verbs: {
        ...serving('quiz', verbs, handlers),
        ...serving('bank', bankVerbs, { list: listBank }),
      },
      faults: everyFaultAt(0),
      start: morning,
    })
    populate(this.world, 4)
    this.world.documents.put('communities', {
      ...community,
      staff: { [memberIdOf(communityId, 'person4')]: 'owner' },
    })
    this.#put(open.quizId, questions, keys, 2)
    const withLimit = questions.map((question) => ({ ...question, seconds: 30 }))
    this.#put(timed.quizId, withLimit, keys, 1)
    for (const [index, question] of questions.entries()) this.#putInBank(index, question, keys)
  }

  #put(quizId: string, asked: Question[], keys: readonly Key[], tries: number) {
    const written = asked.map((question, at) => ({ question, key: keys[at] as Key }))
    const answerKey = { _id: quizId, communityId, digest: '', questions: written, writers: [] }
    this.world.documents.put('answerKeys', answerKey)
    this.world.documents.put('quizzes', {
      ...{ _id: quizId, communityId, kind: 'contest', title: '常识', questions: asked },
      ...{ pointsEach: 5, tries, writers: [], state: 'open', opensAt: morning },
      closesAt: new Date(morning.getTime() + HOUR_MS),
    })
  }

  #putInBank(index: number, question: Question, keys: readonly Key[]) {
    this.world.documents.put('bankQuestions', {
      _id: `${communityId}_${String(index).repeat(22)}`,
      ...{ communityId, question, key: keys[index] as Key, writer: '', addedAt: morning },
      usedAt: new Date(0),
    })
  }

  /** Asks and keeps every byte of the answer. */
  async ask<Name extends VerbName>(name: Name, input: Input<Name>, person: number) {
    this.asked.add(name)
    const reply = this.world.phoneOf(`person${person}`).ask(name, input)
    await this.world.time.run()
    const text = JSON.stringify(await reply)
    this.replies.push(`${name} ${text}`)
    return text
  }
}

const [first = [], second = []] = keySets

/** The same calls in both worlds; gives what differs of what was answered. */
async function differences(calls: (world: QuizWorld) => Promise<void>) {
  const [one, other] = [new QuizWorld(first), new QuizWorld(second)]
  await calls(one)
  await calls(other)
  const differing = one.replies.filter((reply, at) => reply !== other.replies[at])
  return { differing, replies: one.replies, asked: one.asked }
}

/** Somebody has one question right, in each world another one; their own result is theirs to know. */
async function colleagueHandsIn(world: QuizWorld) {
  const phone = world.world.phoneOf('person3')
  const responses = [{ chosen: [0] }, null, { text: '贝塔' }]
  void phone.ask('quiz.start', { ...open, number: 1 })
  await world.world.time.run()
  void phone.ask('quiz.finish', { ...open, number: 1, responses })
  await world.world.time.run()
}

/** Every verb, by a member and by an admin, up to the last try; colleagues have handed in before. */
async function untilTheLastTry(world: QuizWorld) {
  await colleagueHandsIn(world)
  await world.ask('quiz.start', { ...open, number: 1 }, 1)
  await world.ask(
    'quiz.finish',
    { ...open, number: 1, responses: [{ chosen: [2] }, null, null] },
    1,
  )
  for (const person of [2, 4]) {
    await world.ask('quiz.list', { communityId }, person)
    await world.ask('quiz.show', open, person)
    await world.ask('quiz.reveal', open, person)
    await world.ask('quiz.start', { ...open, number: 1 }, person)
    await world.ask('quiz.show', open, person)
    const half = { ...open, number: 1, revision: 1, responses: [{ chosen: [1] }, null, null] }
    await world.ask('quiz.save', half, person)
    await world.ask('quiz.finish', { ...open, number: 1, responses: wrong }, person)
    await world.ask('quiz.show', open, person)
    await world.ask('quiz.results', open, person)
    await world.ask('quiz.start', { ...open, number: 2 }, person)
    await world.ask('quiz.start', { ...timed, number: 1 }, person)
    for (const position of [0, 1, 2]) {
      const given = { ...timed, number: 1, position }
      await world.ask('quiz.ask', given, person)
      await world.ask('quiz.answer', { ...given, response: wrong[position] as never }, person)
      await world.ask('quiz.answer', { ...given, response: { chosen: [0] } }, person)
    }
    await world.ask('quiz.show', timed, person)
    await world.ask('quiz.results', timed, person)
    await world.ask('quiz.remind', open, person)
    await world.ask('quiz.weekly', { communityId }, person)
    await world.ask('quiz.setWeekly', { communityId, schedule: null }, person)
    await world.ask('bank.list', { communityId }, person)
  }
  await world.ask('quiz.runDue', {}, 4)
  await world.ask('quiz.close', timed, 4)
  await world.ask('quiz.show', timed, 3)
}

describe('the answer key', () => {
  it('changes not one byte of any answer before the last try of whoever asks is in', async () => {
    const { differing, replies, asked } = await differences(untilTheLastTry)
    expect(differing).toEqual([])
    expect(replies.filter((reply) => reply.includes('"ok":true')).length).toBeGreaterThan(40)
    const others = ['quiz.launch']
    expect(
      [...asked]
        .filter((name) => name.startsWith('quiz.'))
        .concat(others)
        .sort(),
    ).toEqual(
      Object.keys(verbs)
        .map((name) => `quiz.${name}`)
        .sort(),
    )
  })

  it.each<[string, (world: QuizWorld) => Promise<unknown>]>([
    [
      'the last try',
      (world) => world.ask('quiz.finish', { ...open, number: 2, responses: wrong }, 2),
    ],
    [
      'giving up the tries that are left',
      async (world) => {
        await world.ask('quiz.reveal', open, 1)
      },
    ],
  ])('is in the answer to %s', async (_, call) => {
    const { differing } = await differences(async (world) => {
      await untilTheLastTry(world)
      await call(world)
    })
    expect(differing).toHaveLength(1)
    expect(differing[0]).toContain('第一种解析')
  })

  it('is shown to whoever took no part once nobody can hand in any more, not before', async () => {
    const { differing } = await differences(async (world) => {
      world.world.time.after(HOUR_MS + 60_000, () => undefined)
      await world.world.time.run()
      await world.ask('quiz.runDue', {}, 4)
      await world.ask('quiz.show', open, 3)
      world.world.time.after(180_000, () => undefined)
      await world.world.time.run()
      await world.ask('quiz.runDue', {}, 4)
      await world.ask('quiz.show', open, 3)
    })
    expect(differing).toHaveLength(1)
    expect(differing[0]).toContain('第一种解析')
  })
})
