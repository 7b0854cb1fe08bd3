import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { takeUpload } from '../lib/takeUpload'
import { importCells } from './importCells'
import { sheetCells } from './sheetCells'

type ImportSheet = Call<typeof contract.bank.importSheet>

/** Imports a spreadsheet that the caller's phone has uploaded. */
export async function importSheet(call: ImportSheet) {
  requireOwnUpload(call)
  return importCells(call, await sheetCells(await takeUpload(call.input.fileId)))
}

/** A function may read every file there is, so that a caller may name no other than one they uploaded for this. */
function requireOwnUpload({ input, member }: ImportSheet): void {
  if (input.fileId.includes(`/imports/${member._id}/`)) return
  throw new Failure('INVALID_INPUT', 'fileId')
}
