import type { Output } from '../../../contract'

/** A spreadsheet that lies ready in the cloud. */
export type ExportedSheet = Output<'export.poll'>

/** Gives the person a spreadsheet to look at and to keep. */
export type OpenSheet = (sheet: ExportedSheet) => Promise<void>
