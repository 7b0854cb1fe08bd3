/** A picture that the person chose, on its way into the cloud's storage. */
export interface ChosenPicture {
  /** Where it is shown from until it is there. */
  preview: string
  /** Puts it into the storage under this path, without an ending, and gives its file id. */
  upload: (path: string) => Promise<string>
}

/** Lets the person choose a picture; null if they chose none. */
export type ChoosePicture = () => Promise<ChosenPicture | null>
