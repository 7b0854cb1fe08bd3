import { useEffect, useState } from 'react'
import type { Output } from '../../../../../contract'
import { paint } from '../../../services/paint'
import type { Painted } from '../../../services/painting'
import { drawPoster, POSTER_HEIGHT, POSTER_WIDTH, type PosterWords } from './drawPoster'

/** A poster on its way; `plain`: the phone cannot paint, and shows the code alone. */
export type Poster =
  | { status: 'painting' }
  | { status: 'ready'; painted: Painted }
  | { status: 'plain'; address: string }

type Code = Output<'community.poster'>

/** Paints the words around the code, anew when either changes. */
export function usePoster({ image, contentType }: Code, words: PosterWords): Poster {
  const [poster, setPoster] = useState<Poster>({ status: 'painting' })
  const { name, purpose, values } = words
  useEffect(() => {
    let wanted = true
    const shows = `data:${contentType};base64,${image}`
    const tell = (next: Poster) => {
      if (wanted) setPoster(next)
    }
    paint({
      width: POSTER_WIDTH,
      height: POSTER_HEIGHT,
      shows,
      paint: (context, code) => drawPoster(context, code, { name, purpose, values }),
    }).then(
      (painted) => tell({ status: 'ready', painted }),
      () => tell({ status: 'plain', address: shows }),
    )
    return () => {
      wanted = false
    }
  }, [contentType, image, name, purpose, values])
  return poster
}
