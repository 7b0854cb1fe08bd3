import type { Input } from '../../../../../contract'
import { oneLine } from '../../../words/oneLine'

export type WrittenQuestion = Input<'quiz.launch'>['questions'][number]
type Kind = WrittenQuestion['question']['kind']

/** A question while it is being written: whatever stands in the fields. */
export interface WritingQuestion {
  kind: Kind
  text: string
  options: readonly string[]
  /** Positions of the right options. */
  chosen: readonly number[]
  /** Accepted short answers, apart by `|`. */
  accepted: string
  explanation: string
  image: string
  seconds: number | null
}

/** An empty question of one right option. */
export const emptyQuestion: WritingQuestion = {
  kind: 'single',
  text: '',
  options: ['', '', '', ''],
  chosen: [],
  accepted: '',
  explanation: '',
  image: '',
  seconds: null,
}

const trueFalse = ['对', '错']

/** The options that can be chosen from; true or false has its own. */
export function optionsOf({ kind, options }: WritingQuestion): readonly string[] {
  if (kind === 'shortText') return []
  return kind === 'trueFalse' ? trueFalse : options
}

/** What is still missing, in words that say what to do, or null. */
export function missingIn(writing: WritingQuestion): string | null {
  if (oneLine(writing.text) === '') return '先写题目'
  if (writing.kind === 'shortText') {
    return acceptedIn(writing).length === 0 ? '写一个正确答案' : null
  }
  const filled = filledOptions(writing)
  if (filled.length < 2) return '至少写两个选项'
  if (new Set(filled.map(({ option }) => option)).size < filled.length) return '有两个选项写得一样'
  return chosenIn(writing).length === 0 ? '点一下正确的选项' : null
}

/** The question as the cloud takes it; nothing may be missing in it. Options left empty fall away. */
export function writtenOf(writing: WritingQuestion): WrittenQuestion {
  const { kind, text, explanation, image, seconds } = writing
  const options = filledOptions(writing).map(({ option }) => option)
  const isShort = kind === 'shortText'
  return {
    question: { kind, text: oneLine(text), options: isShort ? [] : options, image, seconds },
    key: {
      solution: isShort ? { accepted: acceptedIn(writing) } : { chosen: chosenIn(writing) },
      explanation: oneLine(explanation),
    },
  }
}

function filledOptions(writing: WritingQuestion) {
  return optionsOf(writing)
    .map((option, at) => ({ option: oneLine(option), at }))
    .filter(({ option }) => option !== '')
}

/** Right options by their places among those that are filled. */
function chosenIn(writing: WritingQuestion): number[] {
  return filledOptions(writing).flatMap(({ at }, place) =>
    writing.chosen.includes(at) ? [place] : [],
  )
}

function acceptedIn({ accepted }: WritingQuestion): string[] {
  const answers = accepted.split(/[|｜]/).map(oneLine)
  return [...new Set(answers.filter((answer) => answer !== ''))]
}
