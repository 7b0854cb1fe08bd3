import type { contract } from '../../contract'
import { phaseAt } from '../../domain/poll'
import { communityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { keepTemporarily } from '../lib/temporaryFile'
import { allBallots } from './allBallots'
import { nicknamesOf } from './nicknamesOf'
import { pollWorkbook } from './pollWorkbook'
import { toXlsx } from './workbook'

type ExportPoll = Call<typeof contract.export.poll>

/** Every ballot that counts, with names, and the result, as a spreadsheet. */
export async function poll(call: ExportPoll) {
  const { database, input, now } = call
  const { communityId, pollId } = input
  const [community, found] = await Promise.all([
    communityOf(database, communityId, now),
    database.get('polls', pollId),
  ])
  if (found?.communityId !== communityId) throw new Failure('POLL_NOT_FOUND')
  if (found.showing === 'afterClose' && phaseAt(found, now) !== 'closed')
    throw new Failure('RESULT_NOT_YET')
  const ballots = await allBallots(database, found)
  const names = await nicknamesOf(
    database,
    ballots.map(({ memberId }) => memberId),
  )
  const bytes = await toXlsx(pollWorkbook({ poll: found, ballots, names, community }))
  const fileName = `${fileNameOf(found.title)}.xlsx`
  const file = await keepTemporarily({ ...call, communityId }, `${pollId}.xlsx`, bytes)
  return { ...file, fileName, rows: ballots.length, expiresAt: file.expiresAt.toISOString() }
}

/** A title as every file system takes it. */
function fileNameOf(title: string): string {
  return title.replace(/[\\/:*?"<>|]/g, ' ').trim() || '投票'
}
