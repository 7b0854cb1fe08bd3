import { memberIdOf } from '../cloudfunctions/lib/memberId'
import type { Input, VerbName } from '../contract'
import { demoCommunity } from '../scripts/demo/demoCommunity'
import { startQunhuo } from '../scripts/startQunhuo'
import type { Suite } from './Figure'

const communityId = demoCommunity._id
const morning = new Date('2026-11-02T01:00:00.000Z')

const choice = { kind: 'single' as const, options: ['九十度', '一百度'], image: '' }
const key = { solution: { chosen: [1] }, explanation: '' }
const response = { chosen: [1] }

const contest: Input<'quiz.launch'> = {
  communityId,
  requestId: 'r'.repeat(22),
  kind: 'contest',
  title: '常识',
  questions: [
    { question: { ...choice, text: '水的沸点', seconds: null }, key },
    { question: { ...choice, text: '快答', seconds: 20 }, key },
  ],
  draw: 0,
  tries: 1,
  closesAt: '2026-11-03T01:00:00.000Z',
}

/** What each step of a quiz costs, from its page to the marking. */
export const quizzes: Suite = {
  title: 'quizzes',
  run: async (report) => {
    const { cloud, call, put } = await startQunhuo()
    cloud.clock.set(morning)
    const staff = { [memberIdOf(communityId, 'boss')]: 'owner' as const }
    await put('communities', { ...demoCommunity, staff })
    for (const openid of ['boss', 'ann']) {
      await call('community.join', { communityId, shown: true, via: 'card' }, openid)
    }
    const launched = await call('quiz.launch', contest, 'boss')
    if (!launched.ok) throw new Error(launched.code)
    const quiz = { communityId, quizId: launched.data.quizId }
    const taking = { ...quiz, number: 1 }
    const cost = async <Name extends VerbName>(name: Name, input: Input<Name>) => {
      const reply = await call(name, input, 'ann')
      if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
      report(name, cloud.invocations().at(-1)?.trips ?? Number.NaN, 'trips')
    }
    await cost('quiz.start', taking)
    await cost('quiz.save', { ...taking, revision: 1, responses: [response, null] })
    await cost('quiz.ask', { ...taking, position: 1 })
    await cost('quiz.answer', { ...taking, position: 1, response })
    await cost('quiz.show', quiz)
    await cost('quiz.finish', { ...taking, responses: [response, null] })
    await cloud.close()
  },
}
