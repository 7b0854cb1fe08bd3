import { MOST_OPTIONS, type WrittenQuestion } from './question'
import { type Column, type QuestionRow, type RowFlaw, readQuestionRow } from './questionRow'

/** The most questions of one sheet. */
export const MOST_ROWS = 300

/** What is wrong with a row, or (row 1) with the head of the sheet. */
export type SheetProblem = RowFlaw | 'headMissing' | 'nothing' | 'tooManyRows' | 'repeated'

export interface RowProblem {
  /** As the spreadsheet numbers it: 1 is the head. */
  row: number
  problem: SheetProblem
}

/** A question and the row that it stands in. */
export interface SheetQuestion extends WrittenQuestion {
  row: number
}

/** The questions of a sheet: all of them, or what is wrong and not a single one. */
export type ReadSheet =
  | { status: 'sound'; questions: SheetQuestion[] }
  | { status: 'flawed'; problems: RowProblem[] }

const columns: Record<string, Column> = {
  题型: 'kind',
  题目: 'text',
  答案: 'solution',
  解析: 'explanation',
  限时: 'seconds',
  '限时(秒)': 'seconds',
  图片: 'image',
}

/** Reads the cells of a sheet: the head names the columns, in any order, and each row is a question. */
export function readQuestionSheet(cells: readonly (readonly string[])[]): ReadSheet {
  const [head = [], ...rows] = cells
  const names = head.map(nameOfColumn)
  if (!['题型', '题目', '答案'].every((name) => names.includes(name)))
    return flawed(1, 'headMissing')
  const filled = rows
    .map((row, index) => ({ row: index + 2, cells: row }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) return flawed(1, 'nothing')
  if (filled.length > MOST_ROWS) return flawed(MOST_ROWS + 2, 'tooManyRows')
  return readRows(filled.map(({ row, cells }) => ({ row, ...readCells(names, cells) })))
}

function readRows(rows: readonly (QuestionRow & { row: number })[]): ReadSheet {
  const seen = new Set<string>()
  const questions: SheetQuestion[] = []
  const problems: RowProblem[] = []
  for (const { row, ...cells } of rows) {
    const read = readQuestionRow(cells)
    const problem = typeof read === 'string' ? read : repeated(read, seen)
    if (problem !== null) problems.push({ row, problem })
    else if (typeof read !== 'string') questions.push({ row, ...read })
  }
  return problems.length > 0 ? { status: 'flawed', problems } : { status: 'sound', questions }
}

/** The same question twice in a sheet is a slip of whoever wrote it. */
function repeated({ question }: WrittenQuestion, seen: Set<string>): SheetProblem | null {
  const same = JSON.stringify([question.kind, question.text, question.options])
  if (seen.has(same)) return 'repeated'
  seen.add(same)
  return null
}

function readCells(names: readonly string[], cells: readonly string[]): QuestionRow {
  const row: QuestionRow = { options: [] }
  for (const [index, name] of names.entries()) {
    const cell = cellText(cells[index] ?? '')
    const column = columns[name]
    if (column) row[column] = cell
    else if (OPTION_COLUMNS.has(name)) row.options[OPTION_COLUMNS.get(name) ?? 0] = cell
  }
  return { ...row, options: withoutEmptyEnd(row.options) }
}

const OPTION_COLUMNS = new Map(
  Array.from({ length: MOST_OPTIONS }, (_, at) => [`选项${String.fromCharCode(65 + at)}`, at]),
)

/** A gap among the options stays: it would move the letters of the answer. */
function withoutEmptyEnd(options: readonly (string | undefined)[]): string[] {
  const whole = Array.from(options, (option) => option ?? '')
  while (whole.at(-1) === '') whole.pop()
  return whole
}

function cellText(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/\r?\n|\t/gu, ' ')
    .trim()
}

function nameOfColumn(cell: string): string {
  return cell.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
}

function flawed(row: number, problem: SheetProblem): ReadSheet {
  return { status: 'flawed', problems: [{ row, problem }] }
}
