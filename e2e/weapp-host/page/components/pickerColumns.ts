import { type BuiltinNode, textOf } from './Builtin'

/** One wheel of a picker, which a browser shows as a list. */
export interface PickerColumn {
  element: HTMLElement
  value: () => string
}

type Read = BuiltinNode['read']

/** The wheels of `selector` and `multiSelector`; `region` is not played. */
export function rangeColumns(
  mode: string,
  read: Read,
  moved: (column: number, row: number) => void,
): PickerColumn[] {
  const range = listOf(read('range'))
  const chosen = listOf(read('value'))
  if (mode === 'multiSelector') {
    return range.map((rows, column) =>
      wheel(words(listOf(rows), read), Number(chosen[column] ?? 0), (row) => moved(column, row)),
    )
  }
  return [wheel(words(range, read), Number(read('value') ?? 0), () => undefined)]
}

/** The date or time of `mode="date"` and `mode="time"`. */
export function dateColumn(mode: 'date' | 'time', read: Read): PickerColumn {
  const element = document.createElement('input')
  const isMonth = mode === 'date' && read('fields') === 'month'
  element.type = isMonth ? 'month' : mode
  element.min = textOf(read('start'))
  element.max = textOf(read('end'))
  element.value = textOf(read('value'))
  return { element, value: () => element.value }
}

function wheel(rows: string[], chosen: number, moved: (row: number) => void): PickerColumn {
  const element = document.createElement('select')
  rows.forEach((text, row) => element.add(new Option(text, String(row), false, row === chosen)))
  element.addEventListener('change', () => moved(element.selectedIndex))
  return { element, value: () => element.value }
}

function words(rows: unknown[], read: Read): string[] {
  const key = textOf(read('rangeKey'))
  return rows.map((row) =>
    key !== '' && typeof row === 'object' && row !== null
      ? textOf((row as Record<string, unknown>)[key])
      : textOf(row),
  )
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}
