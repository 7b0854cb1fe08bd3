import type { Member, Picture, PicturePlace, Verdict } from '../collections'
import type { Database } from '../Database'
import { removeFiles } from '../files'
import { heldIdOf } from '../holdText'
import { awaitedPath } from './awaitedPath'
import { pictureIdOf } from './pictureIdOf'

const MOST_ATTEMPTS = 5

interface Settling {
  database: Database
  now: Date
}

/** Does what a verdict says: shows the picture, or puts it before the admins. Twice is harmless. */
export async function settleBy(
  call: Settling,
  picture: Picture,
  { passes }: Verdict,
): Promise<void> {
  if (!passes) return holdPicture(call, picture)
  await passPicture(call.database, picture._id)
  // One that came too late met the picture before the admins.
  const set = { state: 'released' }
  await call.database.update(
    'held',
    heldIdOf(picture.kind, picture._id),
    { state: 'waiting' },
    { set },
  )
}

/** Puts a picture that nobody has passed before the admins; first the queue, so that none is held unseen. */
export async function holdPicture(
  { database, now }: Settling,
  { _id, communityId, kind, by, file }: Picture,
): Promise<void> {
  const picture = await database.get('pictures', _id)
  if (picture?.state !== 'waiting') return
  const undecided = { state: 'waiting', reason: null, decidedBy: null } as const
  const held = { _id: heldIdOf(kind, _id), communityId, kind, source: _id, text: file, by }
  await database.insert('held', { ...held, ...undecided, at: now })
  if (await database.update('pictures', _id, { state: 'waiting' }, { set: { state: 'held' } }))
    return
  const late = await database.get('pictures', _id)
  if (late?.state !== 'held') await database.remove('held', held._id, { state: 'waiting' })
}

/**
 * Shows a picture wherever it is still wanted, and says whether that was anywhere. What was shown
 * stays to be shown if this breaks off: the picture passes last.
 */
export async function passPicture(database: Database, id: string): Promise<boolean> {
  let isShown = false
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const picture = await database.get('pictures', id)
    if (!picture || picture.state === 'declined') return isShown
    // Where it stands is not kept any more; whoever passed it has shown it, or broke off after that.
    if (picture.state === 'passed') return true
    const { state, places, file } = picture
    const shown = await Promise.all(places.map((place) => showPicture(database, place, file)))
    isShown ||= shown.includes(true)
    const nothingMore = { state, [`places.${places.length}`]: null }
    const passed = { set: { state: 'passed', places: [] } }
    if (await database.update('pictures', id, nothingMore, passed)) return isShown
  }
  return isShown
}

/** Writes a picture into its public field if it is what the document still waits for, and says whether it stands there. */
export async function showPicture(
  database: Database,
  { name, id, field }: PicturePlace,
  file: string,
): Promise<boolean> {
  const path = awaitedPath(field)
  const before = name === 'members' ? await database.get('members', id) : null
  const change = { set: { [field]: file }, unset: [path] }
  if (!(await database.update(name, id, { [path]: file }, change)))
    return (await database.count(name, { _id: id, [field]: file })) > 0
  if (before && before.avatar !== file) await forgetAvatar(database, before, before.avatar)
  return true
}

/**
 * Takes a picture out for good: out of what waits for it, out of where a race may have put it, out of
 * the storage. False if it has passed meanwhile.
 */
export async function declinePicture(database: Database, id: string): Promise<boolean> {
  const declined = { set: { state: 'declined' } }
  await database.update('pictures', id, { state: { oneOf: ['waiting', 'held'] } }, declined)
  const picture = await database.get('pictures', id)
  if (!picture) return true
  if (picture.state !== 'declined') return false
  const { file, places } = picture
  for (const { name, id: bearer, field } of places) {
    const path = awaitedPath(field)
    await database.update(name, bearer, { [path]: file }, { unset: [path] })
    await database.update(name, bearer, { [field]: file }, { set: { [field]: '' } })
  }
  await removeFiles([file])
  return true
}

/** Removes a face that nobody wears any more, with what is known of it. */
export async function forgetAvatar(
  database: Database,
  { _id: memberId, communityId }: Pick<Member, '_id' | 'communityId'>,
  file: string,
): Promise<void> {
  if (file === '') return
  const id = pictureIdOf(communityId, file)
  await database.remove('held', heldIdOf('avatar', id), { state: 'waiting' })
  await database.remove('pictures', id, { kind: 'avatar', 'by.memberId': memberId })
  await removeFiles([file])
}
