import writeXlsxFile from 'write-excel-file/node'

/** What a cell holds. Text is text, whatever it begins with: nothing in it is ever reckoned. */
export type CellValue = string | number | null

/** One sheet of a workbook: rows under a header. */
export interface Sheet {
  name: string
  /** Names of the columns and how wide each is, in characters. */
  columns: readonly { title: string; width: number }[]
  rows: readonly (readonly CellValue[])[]
}

/** The bytes of an .xlsx with these sheets, headers bold and in sight while one scrolls. */
export function toXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [columns.map(({ title }) => header(title)), ...rows.map((row) => row.map(cell))],
    })),
  ).toBuffer()
}

function header(title: string) {
  return { value: title, type: String, fontWeight: 'bold' as const }
}

function cell(value: CellValue) {
  if (value === null || value === '') return null
  return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}
