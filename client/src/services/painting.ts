/** A picture to be painted around another one. Sizes are in pixels. */
export interface Painting {
  width: number
  height: number
  /** The address of the picture that it shows. */
  shows: string
  paint: (context: CanvasRenderingContext2D, shown: CanvasImageSource) => void
}

/** A painted picture: where it is shown from, and how the person gets it. */
export interface Painted {
  address: string
  /** Offers it under this name to be kept or sent on; false if the person or the phone would not. */
  give: (name: string) => Promise<boolean>
}

/** Paints a picture on the phone. Rejects where the phone cannot. */
export type Paint = (painting: Painting) => Promise<Painted>
