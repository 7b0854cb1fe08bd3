import { randomBytes } from '../../../services/randomBytes'
import { REQUEST_ID_LENGTH, requestIdOf } from '../../../services/requestIdOf'

/** Where a member's spreadsheet is put to be imported: the cloud opens none that lies elsewhere. */
export async function sheetPath(memberId: string, fileName: string): Promise<string> {
  const name = requestIdOf(await randomBytes(REQUEST_ID_LENGTH))
  const ending = fileName.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx'
  return `imports/${memberId}/${name}.${ending}`
}
