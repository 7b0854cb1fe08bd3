import type { Poll } from '../lib/collections'
import { awaitedKey } from '../lib/pictures/awaitedPath'
import { type ChosenPictures, shownAt, type Wish } from '../lib/pictures/choosePictures'

/** Where the picture of an option stands in its poll. */
export function pictureField(index: number): string {
  return `options.${index}.picture`
}

/** A poll that is yet to be written, with those of its pictures that may be shown. */
export function withPictures(poll: Poll, chosen: ChosenPictures): Poll {
  const options = poll.options.map((option, index) => ({
    ...option,
    picture: shownAt(chosen, pictureField(index)),
  }))
  return { ...poll, options }
}

/** The pictures of a poll as wishes of the next in its series, those that still wait as well. */
export function wishesOf({ options, awaited = {} }: Poll): Wish[] {
  return options.map(({ picture }, index) => {
    const field = pictureField(index)
    const waiting = awaited[awaitedKey(field)]
    return waiting === undefined ? { field, file: picture, now: picture } : { field, file: waiting }
  })
}
