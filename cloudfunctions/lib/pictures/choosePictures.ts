import type { Picture, PictureBearer, PicturePlace } from '../collections'
import type { Database } from '../Database'
import { Failure } from '../Failure'
import { awaitedKey, awaitedPath } from './awaitedPath'
import { requireOwnPicture } from './ownPicture'
import { pictureIdOf } from './pictureIdOf'

const MOST_ATTEMPTS = 5

/** Who chooses pictures for what. */
export interface PictureChoice {
  database: Database
  now: Date
  communityId: string
  by: Picture['by']
  bearer: { name: PictureBearer; id: string }
  kind?: Picture['kind']
  /** Whether a picture may lie elsewhere on the web. */
  addresses?: boolean
}

/** What is chosen for a field; `now` is what stands there already, and is not looked at again. */
export interface Wish {
  field: string
  file: string
  now?: string
}

/** A wish, and its picture as far as it is known; null for none, or for one that stands there. */
interface Granted extends Wish {
  picture: Picture | null
}

export type ChosenPictures = readonly Granted[]

/**
 * Records pictures that people chose, before anything shows them. Whoever writes the document writes
 * what `shownAt` and `pictureChange` say, and then calls `checkPictures`. Fails with `INVALID_INPUT`
 * for a file that is not this community's to show.
 */
export async function choosePictures(
  choice: PictureChoice,
  wishes: readonly Wish[],
): Promise<ChosenPictures> {
  const files = new Set(wishes.filter(isNew).map(({ file }) => file))
  const known = await Promise.all(
    [...files].map(async (file) => {
      const fields = wishes.filter((wish) => isNew(wish) && wish.file === file)
      return [file, await recorded(choice, file, fields)] as const
    }),
  )
  const pictures = new Map(known)
  return wishes.map((wish) => granted(wish, isNew(wish) ? (pictures.get(wish.file) ?? null) : null))
}

/** One that an admin declined is gone: what stood there before goes on standing there. */
function granted(wish: Wish, picture: Picture | null): Granted {
  if (picture?.state !== 'declined') return { ...wish, picture }
  return { ...wish, file: wish.now ?? '', picture: null }
}

function isNew({ file, now }: Wish): boolean {
  return file !== '' && file !== now
}

async function recorded(
  choice: PictureChoice,
  file: string,
  wishes: readonly Wish[],
): Promise<Picture> {
  const { database } = choice
  const _id = pictureIdOf(choice.communityId, file)
  const places = wishes.map(({ field }) => ({ ...choice.bearer, field }))
  const field = places[0]?.field ?? 'picture'
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const known = await database.get('pictures', _id)
    if (!known) {
      if (!choice.addresses || file.startsWith('cloud://'))
        requireOwnPicture(file, choice.communityId, field)
      const fresh = newPicture(choice, file, places)
      if (await database.insert('pictures', fresh)) return fresh
      continue
    }
    if (!isUsable(known, choice)) throw new Failure('INVALID_INPUT', field)
    const isSettled = known.state === 'passed' || known.state === 'declined'
    if (isSettled || (await addPlaces(database, known, places))) return known
  }
  throw new Failure('BUSY')
}

function newPicture(choice: PictureChoice, file: string, places: PicturePlace[]): Picture {
  const { communityId, by, kind = 'picture', now: at } = choice
  const _id = pictureIdOf(communityId, file)
  return { _id, communityId, file, kind, by, state: 'waiting', traceId: null, places, at }
}

/** A face is its owner's alone, for it is removed with them. */
function isUsable(known: Picture, { kind = 'picture', by }: PictureChoice): boolean {
  return known.kind === kind && (kind === 'picture' || known.by.memberId === by.memberId)
}

/** False if somebody else has changed the picture meanwhile. */
async function addPlaces(database: Database, known: Picture, wanted: readonly PicturePlace[]) {
  const places = wanted.filter((place) => !known.places.some((there) => isSame(there, place)))
  if (places.length === 0) return true
  const condition = { state: known.state, [`places.${known.places.length}`]: null }
  return database.update('pictures', known._id, condition, { append: { places } })
}

function isSame(one: PicturePlace, other: PicturePlace): boolean {
  return one.name === other.name && one.id === other.id && one.field === other.field
}

/** Whether it may stand in its public field now. */
function isShown({ picture }: Granted): boolean {
  return picture === null || picture.state === 'passed'
}

/** What a new document shows in a field: the picture, or nothing yet. */
export function shownAt(chosen: ChosenPictures, field: string): string {
  const granted = chosen.find((one) => one.field === field)
  return granted && isShown(granted) ? granted.file : ''
}

/** What a new document keeps beside its fields; nothing if nothing waits. */
export function awaitedIn(chosen: ChosenPictures): { awaited?: Record<string, string> } {
  const waiting = chosen.filter((one) => !isShown(one))
  if (waiting.length === 0) return {}
  return {
    awaited: Object.fromEntries(waiting.map(({ field, file }) => [awaitedKey(field), file])),
  }
}

/** What changing a document does to its pictures: what waits leaves what is shown as it is. */
export function pictureChange(chosen: ChosenPictures) {
  const shown = chosen.filter(isShown)
  const waiting = chosen.filter((one) => !isShown(one))
  return {
    set: Object.fromEntries([
      ...shown.map(({ field, file }) => [field, file]),
      ...waiting.map(({ field, file }) => [awaitedPath(field), file]),
    ]) as Record<string, string>,
    unset: shown.map(({ field }) => awaitedPath(field)),
  }
}
