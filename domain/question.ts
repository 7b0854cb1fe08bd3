/** What kind of answer a question asks for. */
export type QuestionKind = 'single' | 'multiple' | 'trueFalse' | 'shortText'

/** A question as everybody may see it. */
export interface Question {
  kind: QuestionKind
  text: string
  /** What one chooses from; a short text has none. */
  options: string[]
  /** A picture's address, or empty. */
  image: string
  /** How long one may take; null is as long as one likes. */
  seconds: number | null
}

/** What somebody answers: positions of the chosen options, ascending, or words. */
export type Response = { chosen: number[] } | { text: string }

/** What is right: exactly these options, or any of these words. */
export type Solution = { chosen: number[] } | { accepted: string[] }

/** What nobody sees before their own answer is in. */
export interface Key {
  solution: Solution
  explanation: string
}

/** A question with its key, as whoever wrote it has it. */
export interface WrittenQuestion {
  question: Question
  key: Key
}

/** The options of every true-or-false question. */
export const TRUE_FALSE: readonly string[] = ['对', '错']

export const MOST_OPTIONS = 8
export const MOST_ACCEPTED = 20

/** What is wrong with a written question. */
export type QuestionFlaw =
  | 'optionsMissing'
  | 'optionsRepeated'
  | 'optionsUnwanted'
  | 'solutionMissing'
  | 'solutionUnknown'
  | 'solutionNotOne'

/** The first thing that is wrong with a written question, or null: then it can be asked and marked. */
export function flawOf({ question, key: { solution } }: WrittenQuestion): QuestionFlaw | null {
  const { kind, options } = question
  if (kind === 'shortText') {
    if (options.length > 0) return 'optionsUnwanted'
    return 'accepted' in solution && solution.accepted.length > 0 ? null : 'solutionMissing'
  }
  if (kind === 'trueFalse' ? !isTrueFalse(options) : options.length < 2) return 'optionsMissing'
  if (options.includes('')) return 'optionsMissing'
  if (new Set(options).size < options.length) return 'optionsRepeated'
  if (!('chosen' in solution) || solution.chosen.length === 0) return 'solutionMissing'
  if (!isChoice(solution.chosen, options.length)) return 'solutionUnknown'
  return kind !== 'multiple' && solution.chosen.length > 1 ? 'solutionNotOne' : null
}

/** Whether a response is of the sort that a question asks for. */
export function answers(response: Response, { kind, options }: Question): boolean {
  if ('text' in response) return kind === 'shortText'
  if (!isChoice(response.chosen, options.length)) return false
  return kind === 'multiple' || (kind !== 'shortText' && response.chosen.length === 1)
}

function isTrueFalse(options: readonly string[]): boolean {
  return options.join() === TRUE_FALSE.join()
}

/** Positions of options, ascending, each once: so the same choice is always written the same. */
function isChoice(chosen: readonly number[], count: number): boolean {
  return chosen.every((at, index) => at < count && at > (chosen[index - 1] ?? -1))
}
