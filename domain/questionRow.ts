import {
  flawOf,
  MOST_ACCEPTED,
  type Question,
  type QuestionFlaw,
  type QuestionKind,
  type Solution,
  TRUE_FALSE,
  type WrittenQuestion,
} from './question'

/** The longest text of each column, as everywhere else. */
export const LONGEST = { text: 300, option: 80, accepted: 80, explanation: 500, image: 500 }
/** A question's time limit, in seconds. */
export const SHORTEST_SECONDS = 10
export const LONGEST_SECONDS = 600
export type Column = 'kind' | 'text' | 'solution' | 'explanation' | 'seconds' | 'image'

/** The cells of one row by their columns, trimmed. */
export type QuestionRow = Partial<Record<Column, string>> & { options: string[] }

/** What is wrong with one row. */
export type RowFlaw =
  | QuestionFlaw
  | 'kindUnknown'
  | 'textMissing'
  | 'tooLong'
  | 'unreadableCharacter'
  | 'secondsWrong'
  | 'imageWrong'

const kinds: Record<string, QuestionKind> = {
  单选: 'single',
  单选题: 'single',
  多选: 'multiple',
  多选题: 'multiple',
  判断: 'trueFalse',
  判断题: 'trueFalse',
  填空: 'shortText',
  填空题: 'shortText',
  简答: 'shortText',
  简答题: 'shortText',
}

const TRUE_WORDS = new Set(['对', '正确', '是', '√', 'T', 'TRUE', 'A', 'Y'])
const FALSE_WORDS = new Set(['错', '错误', '否', '×', 'X', 'F', 'FALSE', 'B', 'N'])

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const UNREADABLE = /[\u0000-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]|\p{Cs}/u

/** The question that a row writes, or what is wrong with it. */
export function readQuestionRow(row: QuestionRow): WrittenQuestion | RowFlaw {
  const kind = kinds[row.kind ?? '']
  if (!kind) return 'kindUnknown'
  const { text = '', explanation = '', image = '' } = row
  if (text === '') return 'textMissing'
  if (image !== '' && !image.startsWith('https://')) return 'imageWrong'
  const seconds = secondsIn(row.seconds ?? '')
  if (seconds === undefined) return 'secondsWrong'
  const options = kind === 'trueFalse' && row.options.length === 0 ? [...TRUE_FALSE] : row.options
  const question: Question = { kind, text, options, image, seconds }
  const solution = solutionIn(row.solution ?? '', kind)
  if (solution === null) return 'solutionUnknown'
  const written = { question, key: { solution, explanation } }
  return characterFlawOf(written) ?? flawOf(written) ?? written
}

function solutionIn(cell: string, kind: QuestionKind): Solution | null {
  if (kind === 'shortText') {
    const accepted = cell.split(/[|｜]/u).map((answer) => answer.trim())
    return { accepted: [...new Set(accepted.filter((answer) => answer !== ''))] }
  }
  const word = cell.normalize('NFKC').toUpperCase()
  if (kind === 'trueFalse') {
    if (TRUE_WORDS.has(word)) return { chosen: [0] }
    if (FALSE_WORDS.has(word)) return { chosen: [1] }
    return word === '' ? { chosen: [] } : null
  }
  const letters = word.replace(/[\s,;、/|.]/gu, '')
  if (!/^[A-Z]*$/.test(letters)) return null
  const chosen = Array.from(letters, (letter) => letter.charCodeAt(0) - 'A'.charCodeAt(0))
  return { chosen: [...new Set(chosen)].sort((one, other) => one - other) }
}

/** Null is no limit; undefined is none that can be kept. */
function secondsIn(cell: string): number | null | undefined {
  if (cell === '') return null
  const seconds = Number(cell.normalize('NFKC').replace(/秒$/u, ''))
  const fits =
    Number.isInteger(seconds) && seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS
  return fits ? seconds : undefined
}

function characterFlawOf({ question, key }: WrittenQuestion): RowFlaw | null {
  const accepted = 'accepted' in key.solution ? key.solution.accepted : []
  const texts: [text: string, longest: number][] = [
    [question.text, LONGEST.text],
    [question.image, LONGEST.image],
    [key.explanation, LONGEST.explanation],
    ...question.options.map((option): [string, number] => [option, LONGEST.option]),
    ...accepted.map((answer): [string, number] => [answer, LONGEST.accepted]),
  ]
  if (texts.some(([text]) => UNREADABLE.test(text))) return 'unreadableCharacter'
  if (texts.some(([text, longest]) => text.length > longest)) return 'tooLong'
  return accepted.length > MOST_ACCEPTED ? 'tooLong' : null
}
