import type { AnswerKey, Attempt, Member, Quiz } from '../../cloudfunctions/lib/collections'
import { accountIn } from '../../domain/account'
import { dayOf } from '../../domain/day'
import { isRight } from '../../domain/marking'
import { applyPostings } from '../../domain/posting'
import type { Response, WrittenQuestion } from '../../domain/question'
import type { Qunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'
import { bankQuestions, contestQuestions, pastQuestions, weeklyQuestion } from './quizzes'

const HOUR_MS = 3_600_000
const POINTS_EACH = 5
/** Whoever wrote the demo's questions is nobody whom one can play. */
const NOBODY = `${demoCommunity._id}_${'0'.repeat(22)}`

/** Opens a weekly question and a contest, and leaves one that is over with what colleagues answered. */
export async function seedQuizzes(qunhuo: Qunhuo, colleagues: readonly Member[], now: Date) {
  const later = (hours: number) => new Date(now.getTime() + hours * HOUR_MS)
  await putQuiz(qunhuo, [weeklyQuestion], {
    ...quiz('weekly', '每周一答:重复的请求', later(-2)),
    closesAt: later(100),
  })
  await putQuiz(qunhuo, contestQuestions, {
    ...quiz('contest', '工程师常识赛', later(-3)),
    tries: 2,
    closesAt: later(50),
  })
  const past = { ...quiz('contest', '信息安全小测', later(-30)), closesAt: later(-1) }
  await putQuiz(qunhuo, pastQuestions, { ...past, state: 'settled' })
  for (const [index, member] of colleagues.entries()) {
    if (index % 3 !== 2) await took(qunhuo, past._id, { member, index, at: later(-2) })
  }
  for (const [index, written] of bankQuestions.entries()) {
    await qunhuo.put('bankQuestions', {
      ...written,
      _id: `${demoCommunity._id}_${`demo${index}`.padEnd(22, '0')}`,
      communityId: demoCommunity._id,
      writer: NOBODY,
      addedAt: later(-50),
      usedAt: new Date(0),
    })
  }
}

function quiz(kind: Quiz['kind'], title: string, opensAt: Date) {
  return {
    _id: `demo-quiz-${opensAt.getTime()}`.padEnd(22, '0').slice(0, 22),
    communityId: demoCommunity._id,
    kind,
    title,
    pointsEach: POINTS_EACH,
    tries: 1,
    writers: [NOBODY],
    state: 'open' as const,
    opensAt,
  }
}

async function putQuiz(
  qunhuo: Qunhuo,
  questions: readonly WrittenQuestion[],
  plan: Omit<Quiz, 'questions'>,
) {
  const { _id, communityId, writers } = plan
  const answerKey: AnswerKey = {
    _id,
    communityId,
    digest: 'demo',
    questions: [...questions],
    writers,
  }
  await qunhuo.put('answerKeys', answerKey)
  await qunhuo.put('quizzes', { ...plan, questions: questions.map(({ question }) => question) })
}

interface Taker {
  member: Member
  index: number
  at: Date
}

/** A colleague's try at the contest that is over: handed in, marked and paid by the real rules. */
async function took(qunhuo: Qunhuo, quizId: string, { member, index, at }: Taker) {
  const responses: Response[] = [{ chosen: [index % 4 === 1 ? 0 : 2] }, { chosen: [1] }]
  const marks = pastQuestions.map(({ key }, position) =>
    isRight(responses[position] ?? null, key.solution),
  )
  const best = marks.filter(Boolean).length
  const points = best * POINTS_EACH
  const posting = { id: `quiz:${quizId}:1`, cause: 'quiz' as const, points, cards: 0 }
  const posted = applyPostings(accountIn(member), [posting], {
    at,
    today: dayOf(at, demoCommunity),
  })
  if (!posted) return
  const journal = [...member.journal, ...posted.entries]
  await qunhuo.put('members', { ...member, ...posted.account, journal })
  await qunhuo.put(
    'attempts',
    attemptOf(quizId, { member, index, at }, { responses, marks, points }),
  )
}

function attemptOf(
  quizId: string,
  { member, at }: Taker,
  { responses, marks, points }: Pick<Attempt, 'responses' | 'marks' | 'points'>,
): Attempt {
  const { _id, communityId, nickname, avatar } = member
  const best = marks.filter(Boolean).length
  return {
    _id: `${quizId}_${_id.slice(-22)}`,
    communityId,
    quizId,
    memberId: _id,
    by: { memberId: _id, nickname, avatar },
    ver: 2,
    number: 1,
    state: 'finished',
    startedAt: at,
    finishedAt: at,
    revision: 1,
    responses,
    asked: {},
    timed: {},
    marks,
    earned: points,
    done: 1,
    best,
    points,
    tokens: responses.flatMap((response, position) => [
      ...(marks[position] ? [`${position}:right`] : []),
      ...(response && 'chosen' in response ? response.chosen : []).map((at) => `${position}:${at}`),
    ]),
    owed: null,
    unsettled: false,
    revealed: false,
  }
}
