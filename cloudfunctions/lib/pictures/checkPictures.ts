import type { Picture, PictureBearer } from '../collections'
import type { Database } from '../Database'
import type { ChosenPictures } from './choosePictures'
import { startMediaCheck } from './mediaCheck'
import { holdPicture, settleBy, showPicture } from './settlePicture'

interface CheckCall {
  database: Database
  now: Date
  /** Whom WeChat is told about: somebody who was here within two hours. */
  openid: string
}

/**
 * Has WeChat look at the pictures that a document waits for; called once the document is written, so
 * that a verdict finds it. Pictures of a call that breaks off before are left to the timer.
 */
export async function checkPictures(
  call: CheckCall,
  chosen: ChosenPictures,
  bearer: { name: PictureBearer; id: string },
): Promise<void> {
  const waiting = chosen.flatMap(({ picture, field }) =>
    picture && picture.state !== 'passed' ? [{ id: picture._id, field }] : [],
  )
  const ids = [...new Set(waiting.map(({ id }) => id))]
  await Promise.all(
    ids.map(async (id) => {
      const picture = await call.database.get('pictures', id)
      if (picture?.state === 'waiting' && picture.traceId === null) return begin(call, picture)
      if (picture?.state !== 'passed') return
      // Passed after it was recorded and before the document was written: nobody else writes it there.
      const fields = waiting.filter((one) => one.id === id).map(({ field }) => field)
      const places = fields.map((field) => ({ ...bearer, field }))
      await Promise.all(places.map((place) => showPicture(call.database, place, picture.file)))
    }),
  )
}

/** The trace is written first and the verdict read then; a verdict is written first and the trace read then. */
async function begin(call: CheckCall, picture: Picture): Promise<void> {
  const { database } = call
  const traceId = await startMediaCheck(call.openid, picture)
  if (traceId === null) return holdPicture(call, picture)
  const unchecked = { state: 'waiting', traceId: null }
  if (!(await database.update('pictures', picture._id, unchecked, { set: { traceId } }))) return
  const verdict = await database.get('verdicts', traceId)
  if (verdict) await settleBy(call, { ...picture, traceId }, verdict)
}
