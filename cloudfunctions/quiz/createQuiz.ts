import type { WrittenQuestion } from '../../domain/question'
import { asPerson } from '../lib/asPerson'
import type { AnswerKey, Member, Quiz } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { checkPictures } from '../lib/pictures/checkPictures'
import {
  awaitedIn,
  type ChosenPictures,
  choosePictures,
  shownAt,
} from '../lib/pictures/choosePictures'

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
  { database, now, launcher }: { database: Database; now: Date; launcher?: Member },
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
  const asker = launcher ?? (await writerOf(database, kept))
  const bearer = { name: 'quizzes', id: quizId } as const
  const by = asker ? asPerson(asker) : { memberId: '', nickname: '', avatar: '' }
  const choice = { database, now, communityId, by, bearer, addresses: true }
  const chosen = await choosePictures(choice, pictureWishes(kept))
  await database.insert('quizzes', withPictures(opened(plan, kept, now), chosen))
  await checkPictures({ database, now, openid: asker?.openid ?? '' }, chosen, bearer)
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

const pictureField = (index: number) => `questions.${index}.image`

function pictureWishes({ questions }: AnswerKey) {
  return questions.map(({ question }, index) => ({
    field: pictureField(index),
    file: question.image,
  }))
}

function withPictures(quiz: Quiz, chosen: ChosenPictures): Quiz {
  const questions = quiz.questions.map((question, index) => ({
    ...question,
    image: shownAt(chosen, pictureField(index)),
  }))
  return { ...quiz, questions, ...awaitedIn(chosen) }
}

/** Whoever wrote a question of the bank stands for its picture, where nobody launched it by hand. */
async function writerOf(database: Database, { questions, writers }: AnswerKey) {
  const [writer] = writers
  const isPictured = questions.some(({ question }) => question.image !== '')
  return writer !== undefined && isPictured ? database.get('members', writer) : null
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
