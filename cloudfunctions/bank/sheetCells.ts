import { type CellValue, readSheet } from 'read-excel-file/universal'
import { readDelimited } from '../../domain/delimitedText'
import { Failure } from '../lib/Failure'
import { unpackedSize } from './unpackedSize'

const LARGEST = 1024 * 1024
/** A small archive can hold far more than a function has room for. */
const LARGEST_UNPACKED = 20 * 1024 * 1024

/** The cells of the first sheet of an .xlsx, or of a .csv in UTF-8 or GBK. Fails with `FILE_UNREADABLE`. */
export async function sheetCells(file: Buffer): Promise<string[][]> {
  if (file.length > LARGEST) throw new Failure('FILE_UNREADABLE')
  const isZip = file.subarray(0, 2).toString('latin1') === 'PK'
  return isZip ? cellsOfXlsx(file) : readDelimited(decoded(file))
}

async function cellsOfXlsx(file: Buffer): Promise<string[][]> {
  if (unpackedSize(file) > LARGEST_UNPACKED) throw new Failure('FILE_UNREADABLE')
  try {
    const rows = await readSheet(new Uint8Array(file).buffer)
    return rows.map((row) => row.map(cellText))
  } catch {
    throw new Failure('FILE_UNREADABLE')
  }
}

function cellText(cell: CellValue | null): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === null ? '' : String(cell)
}

/** Excel in China writes .csv in GBK unless told otherwise. A mark of the byte order is dropped. */
function decoded(file: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('gb18030').decode(file)
  }
}
