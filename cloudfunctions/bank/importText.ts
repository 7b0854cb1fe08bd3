import type { contract } from '../../contract'
import { readDelimited } from '../../domain/delimitedText'
import type { Call } from '../lib/serve'
import { importCells } from './importCells'

/** Imports rows that were copied from a spreadsheet. */
export function importText(call: Call<typeof contract.bank.importText>) {
  return importCells(call, readDelimited(call.input.text))
}
