import type { Input } from '../../../contract'
import { keep, readKept } from './storage'

/** What is answered of a try and not handed in yet. */
export type QuizDraft = Pick<Input<'quiz.save'>, 'number' | 'revision' | 'responses'>

const keyOf = (quizId: string) => `quizDraft.1.${quizId}`

/** What this phone kept of a quiz, or null. */
export function keptDraft(quizId: string): QuizDraft | null {
  return readKept(keyOf(quizId)) as QuizDraft | null
}

/** Keeps it for the next opening; null: it is handed in. */
export function keepDraft(quizId: string, draft: QuizDraft | null): void {
  keep(keyOf(quizId), draft)
}
