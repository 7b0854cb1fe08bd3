<<<<<<< HEAD
/** A spreadsheet that the person chose, on its way into the cloud's storage. */
export interface ChosenSheet {
  name: string
  size: number
  /** Puts it into the storage under this path and gives its file id. */
  upload: (path: string) => Promise<string>
}

/** Lets the person choose a spreadsheet; null if they chose none. */
export type ChooseSheet = () => Promise<ChosenSheet | null>
=======

import type { Output } from '../../../contract'

/** A spreadsheet that lies ready in the cloud. */
export type Sheet = Output<'export.poll'>

/** Gives the person a spreadsheet to look at and to keep. */
export type OpenSheet = (sheet: Sheet) => Promise<void>
>>>>>>> 0cad9e0 (feat(poll): pages to launch, vote, see and close polls; votes in the simulator)
