import type { WrittenQuestion } from '../../domain/question'
import type { AnswerKey, Quiz } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'

/** A question, who knows its answer, and where it lies in the bank if it came from there. */
export interface ChosenQuestion extends WrittenQuestion {
  writer: string
  bankId?: string
}

/** A quiz to be opened. */
export interface QuizPlan extends Pick<Quiz, 'communityId' | 'kind' | 'title' | 'tries'> {
  quizId: string
  digest: string
  questions: readonly ChosenQuestion[]
  pointsEach: number
  closesAt: Date
}

/**
 * Opens a quiz. Its questions and keys are written first and once: whoever opens the same one
 * again, though the bank gave him others, opens what is written.
 */
export async function createQuiz(
  { database, now }: { database: Database; now: Date },
  plan: QuizPlan,
): Promise<void> {
  const { quizId, communityId, digest, questions } = plan
  requireOneTryIfTimed(plan)
  const answerKey: AnswerKey = {
    _id: quizId,
    communityId,
    digest,
    questions: questions.map(({ question, key }) => ({ question, key })),
    writers: [...new Set(questions.map(({ writer }) => writer))],
  }
  const isFirst = await database.insert('answerKeys', answerKey)
  const kept = isFirst ? answerKey : await database.get('answerKeys', quizId)
  if (kept?.digest !== digest) throw new Failure('REQUEST_REUSED')
  if (isFirst) await noteUse(database, questions, now)
  await database.insert('quizzes', opened(plan, kept, now))
}

function opened(plan: QuizPlan, { questions, writers }: AnswerKey, now: Date): Quiz {
  const { quizId, communityId, kind, title, tries, pointsEach, closesAt } = plan
  return {
    _id: quizId,
    communityId,
    kind,
    title,
    questions: questions.map(({ question }) => question),
    pointsEach,
    tries,
    writers,
    state: 'open',
    opensAt: now,
    closesAt,
  }
}

/** A second try would have seen the questions already, and the clock would mean nothing. */
function requireOneTryIfTimed({ questions, tries }: QuizPlan): void {
  const isTimed = questions.some(({ question }) => question.seconds !== null)
  if (isTimed && tries > 1) throw new Failure('INVALID_INPUT', 'tries')
}

async function noteUse(database: Database, questions: readonly ChosenQuestion[], now: Date) {
  const ids = questions.flatMap(({ bankId }) => (bankId === undefined ? [] : [bankId]))
  const set = { usedAt: now }
  await Promise.all(ids.map((id) => database.update('bankQuestions', id, {}, { set })))
}
