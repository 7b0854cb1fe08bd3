import type { contract } from '../../contract'
import { isShowable, phaseAt } from '../../domain/poll'
import type { Community, Poll } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { keepTemporarily } from '../lib/temporaryFile'
import { isSealed, type SealedPoll } from '../poll/sealedPoll'
import { allBallots, allSealedBallots } from './allBallots'
import { nicknamesOf } from './nicknamesOf'
import { pollWorkbook, sealedWorkbook } from './pollWorkbook'
import { toXlsx } from './workbook'

type ExportPoll = Call<typeof contract.export.poll>

/** Every ballot that counts, with names, and the result, as a spreadsheet; of an anonymous poll without names or times. */
export async function poll(call: ExportPoll) {
  const { database, input, now } = call
  const { communityId, pollId } = input
  const [community, found] = await Promise.all([
    communityOf(database, communityId, now),
    database.get('polls', pollId),
  ])
  if (found?.communityId !== communityId) throw new Failure('POLL_NOT_FOUND')
  const { sheets, rows } = isSealed(found)
    ? await sealedSheets(database, found, community)
    : await namedSheets(call, found, community)
  const fileName = `${fileNameOf(found.title)}.xlsx`
  const file = await keepTemporarily(
    { ...call, communityId },
    `${pollId}.xlsx`,
    await toXlsx(sheets),
  )
  return { ...file, fileName, rows, expiresAt: file.expiresAt.toISOString() }
}

async function namedSheets({ database, now }: ExportPoll, found: Poll, community: Community) {
  if (found.showing === 'afterClose' && phaseAt(found, now) !== 'closed')
    throw new Failure('RESULT_NOT_YET')
  const ballots = await allBallots(database, found)
  const names = await nicknamesOf(
    database,
    ballots.map(({ memberId }) => memberId),
  )
  const sheets = pollWorkbook({ poll: found, ballots, names, community })
  return { sheets, rows: ballots.length }
}

/** What everybody can fetch once it is counted, and no more; under five ballots, never. */
async function sealedSheets(database: Database, found: SealedPoll, community: Community) {
  if (!found.result || !isShowable(found.result)) throw new Failure('RESULT_NOT_YET')
  const ballots = await allSealedBallots(database, found)
  return { sheets: sealedWorkbook({ poll: found, ballots, community }), rows: ballots.length }
}

/** A title as every file system takes it. */
function fileNameOf(title: string): string {
  return title.replace(/[\\/:*?"<>|]/g, ' ').trim() || '投票'
}
