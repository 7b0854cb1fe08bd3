import type { Output } from '../../../contract'
import { momentInWords, timeLeftInWords } from './moments'

/** A quiz as lists show it. */
export type QuizCard = Output<'quiz.list'>['quizzes'][number]

/** Until when, or since when: what stands under a quiz's title. */
export function quizTermInWords(
  { open, closesAt, questions, kind }: QuizCard,
  now: number,
): string {
  const size = kind === 'weekly' ? '每周一答' : `${questions} 道题`
  if (!open) return `${size} · ${momentInWords(closesAt)} 截止`
  // The server says that it is open; a phone whose clock is fast may think otherwise.
  return `${size} · ${timeLeftInWords(Math.max(1, new Date(closesAt).getTime() - now))}`
}

/** Where the member stands with a quiz, in a word. */
export function quizStandInWords({ open, mine, questions }: QuizCard): string {
  if (mine.status === 'taking') return open ? '答到一半' : '未交卷'
  if (mine.best !== null) return `答对 ${mine.best}/${questions}`
  if (mine.status === 'writer') return '你出的题'
  return open ? '去答题' : '未参加'
}

/** A letter for an option, as people name options. */
export function letterOf(position: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + position)
}
