import type { Output } from '../../../../../contract'

/** A quiz as the cloud shows it to this member. */
export type Shown = Output<'quiz.show'>

export type Paper = NonNullable<Shown['paper']>
export type Result = NonNullable<Shown['result']>
export type PaperQuestion = Paper['questions'][number]
export type Response = Result['answers'][number]['response']

/** A question that can be seen. */
export type Question = Result['answers'][number]['question']

/** Which quiz, and what the page does with what its own taps bring. */
export interface Named {
  communityId: string
  quizId: string
}
