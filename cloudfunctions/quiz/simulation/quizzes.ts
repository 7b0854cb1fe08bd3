import * as verbs from '../../../contract/quiz'
import type { Question, Response, WrittenQuestion } from '../../../domain/question'
import type { Quiz } from '../../lib/collections'
import { everyFaultAt } from '../../lib/simulator/Faults'
import { judgeLedgers } from '../../lib/simulator/judgeLedgers'
import { community, populate } from '../../lib/simulator/population'
import { serving } from '../../lib/simulator/serving'
import type { Scenario } from '../../lib/simulator/simulate'
import type { World } from '../../lib/simulator/World'
import { finish } from '../finish'
import { runDue } from '../runDue'
import { save } from '../save'
import { start } from '../start'
import { judgeQuiz, type Told } from './judgeQuiz'

const MINUTE_MS = 60_000
const OPEN_MS = 60 * MINUTE_MS
const PEOPLE = 25

const communityId = community._id
export const quizId = 'simulated_quiz_0000001'
const named = { communityId, quizId }

/** What the judge knows to be right, said here once more and not by the marking's rules. */
export const solutions: readonly number[] = [1, 0, 2, 1]
export const POINTS_EACH = 5

/** The verbs of a quiz, which a test may replace. */
export const handlers = { start, save, finish, runDue }

/** People take a quiz of three tries, tap twice, lose their network, come too late or never come back. */
export function quizzes(served: typeof handlers = handlers): Scenario {
  return {
    name: 'quizzes',
    verbs: serving('quiz', verbs, served),
    faults: everyFaultAt(0.03),
    start: new Date('2026-11-02T01:00:00.000Z'),
    begin(world) {
      const people = populate(world, PEOPLE)
      putQuiz(world)
      const told: Told[] = []
      for (const openid of people) {
        const at = world.chance.between(0, OPEN_MS * 1.05)
        world.time.after(at, () => void takesPart(world, openid, told))
      }
      world.trigger('quiz.runDue', { everyMs: MINUTE_MS, forMs: OPEN_MS + 60 * MINUTE_MS })
      world.time.after(OPEN_MS + 20 * MINUTE_MS, () => world.faults.stop())
      return () => [...judgeLedgers(world.documents), ...judgeQuiz(world.documents, told)]
    },
  }
}

/** Opens the quiz for an hour. */
export function putQuiz({ documents, time }: World) {
  const question: Question = {
    ...{ kind: 'single', text: '哪一个', options: ['甲', '乙', '丙'], image: '', seconds: null },
  }
  const questions: WrittenQuestion[] = solutions.map((right) => ({
    question,
    key: { solution: { chosen: [right] }, explanation: '' },
  }))
  documents.put('answerKeys', { _id: quizId, communityId, digest: '', questions, writers: [] })
  const quiz: Quiz = {
    _id: quizId,
    communityId,
    kind: 'contest',
    title: '模拟问答',
    questions: questions.map(() => question),
    pointsEach: POINTS_EACH,
    tries: 3,
    writers: [],
    state: 'open',
    opensAt: time.now(),
    closesAt: new Date(time.now().getTime() + OPEN_MS),
  }
  documents.put('quizzes', quiz)
}

/** Some tries, each handed in twice now and then, one of them perhaps never. */
export async function takesPart(world: World, openid: string, told: Told[]) {
  const { chance, time } = world
  const phone = world.phoneOf(openid)
  for (let number = 1; number <= 1 + chance.below(3); number++) {
    const began = time.now()
    const begun = await phone.insist('quiz.start', { ...named, number })
    if (!begun.ok) return
    const responses: (Response | null)[] = solutions.map(() =>
      chance.happens(0.1) ? null : { chosen: [chance.below(3)] },
    )
    void phone.insist('quiz.save', { ...named, number, revision: 1, responses })
    await time.sleep(chance.between(1_000, 10 * MINUTE_MS))
    if (chance.happens(0.15)) return
    const input = { ...named, number, responses }
    const send = async () => {
      const answer = await phone.insist('quiz.finish', input)
      if (answer.ok) told.push({ openid, number, responses, began, result: answer.data })
    }
    if (chance.happens(0.4)) void send()
    await send()
  }
}
