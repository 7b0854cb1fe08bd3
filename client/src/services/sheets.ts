/** A spreadsheet that the person chose, on its way into the cloud's storage. */
export interface ChosenSheet {
  name: string
  size: number
  /** Puts it into the storage under this path and gives its file id. */
  upload: (path: string) => Promise<string>
}

/** Lets the person choose a spreadsheet; null if they chose none. */
export type ChooseSheet = () => Promise<ChosenSheet | null>
