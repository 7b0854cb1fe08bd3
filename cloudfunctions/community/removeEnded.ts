import type { contract } from '../../contract'
import { type Belonging, belonging } from '../lib/belonging'
import type { CollectionName } from '../lib/collections'
import type { Condition, Database } from '../lib/Database'
import { removeFiles } from '../lib/files'
import type { Call } from '../lib/serve'

/** The health page tells of a day; a week is for whoever looks at the database itself. */
const TROUBLES_KEPT_MS = 7 * 86_400_000
/** Documents that one run deletes at the most; the next run goes on. */
const MOST_A_RUN = 3_000
const STEP = 500

/**
 * Deletes what has come to its end: the documents first, the community last, so that a run that was
 * broken off is known by the community that is still there. Twice is harmless.
 */
export async function removeEnded({ database, now }: Call<typeof contract.community.removeEnded>) {
  const forgotten = new Date(now.getTime() - TROUBLES_KEPT_MS)
  await database.removeAll('troubles', { hour: { below: forgotten } })
  let removed = 0
  for (const communityId of await dueIn(database, now)) {
    removed += await emptyOut(database, communityId, MOST_A_RUN - removed)
    if (removed >= MOST_A_RUN) break
    await database.remove('communities', communityId, { state: 'removing' })
  }
  return { removed }
}

/** Those whose time is over, and those that a run before began with. From here on there is no way back. */
async function dueIn(database: Database, now: Date): Promise<string[]> {
  const due = await database.find('communities', {
    where: { state: { oneOf: ['ending', 'removing'] }, endsAt: { atMost: now } },
    sort: [['endsAt', 'ascending']],
    limit: 20,
    fields: ['_id', 'state'],
  })
  const begun = await Promise.all(
    due.map(async ({ _id, state }) => {
      if (state === 'removing') return true
      const condition = { state: 'ending', endsAt: { atMost: now } }
      return database.update('communities', _id, condition, { set: { state: 'removing' } })
    }),
  )
  return due.filter((_, index) => begun[index]).map(({ _id }) => _id)
}

/** Deletes up to so many documents of a community, and says how many it did. */
async function emptyOut(database: Database, communityId: string, most: number): Promise<number> {
  let removed = 0
  for (const { name, where } of belongings(communityId)) {
    for (let step = STEP; step === STEP && removed < most; ) {
      const ids = await someIds(database, name, where)
      await removeHangingOn(database, name, ids)
      if (name === 'pictures') await removePictureFiles(database, ids)
      step = ids.length
      removed += await database.removeAll(name, { _id: { oneOf: ids } })
    }
  }
  return removed
}

async function someIds(database: Database, name: CollectionName, where: Condition) {
  const search = { where, sort: [], limit: STEP, fields: ['_id' as const] }
  return (await database.find(name, search)).map(({ _id }) => _id)
}

/** What names documents that are about to go goes before them: afterwards nothing would lead to it. */
async function removeHangingOn(database: Database, name: CollectionName, ids: readonly string[]) {
  if (ids.length === 0) return
  for (const [hanging, by] of collections)
    if (typeof by === 'object' && by.of === name)
      await database.removeAll(hanging, { [by.by]: { oneOf: ids } })
}

/** WeChat's most files of one removal. */
const FILES_AT_ONCE = 50

async function removePictureFiles(database: Database, ids: readonly string[]) {
  const where = { _id: { oneOf: ids } }
  const pictures = await database.find('pictures', {
    where,
    sort: [],
    limit: STEP,
    fields: ['file'],
  })
  const files = pictures.map(({ file }) => file)
  for (let from = 0; from < files.length; from += FILES_AT_ONCE)
    await removeFiles(files.slice(from, from + FILES_AT_ONCE))
}

const collections = Object.entries(belonging) as [CollectionName, Belonging][]

/** Every collection with documents of this community, and which they are. */
function belongings(communityId: string): { name: CollectionName; where: Condition }[] {
  return collections.flatMap(([name, by]) => {
    const where = whereOf(by, communityId)
    return where ? [{ name, where }] : []
  })
}

function whereOf(by: Belonging, communityId: string): Condition | null {
  if (by === 'communityId') return { communityId }
  if (by === 'same') return { _id: communityId }
  if (by === 'id') return { _id: { above: `${communityId}_`, below: `${communityId}\`` } }
  return null
}
