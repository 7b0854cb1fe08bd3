import type { contract } from '../../contract'
import { isShowable, phaseAt } from '../../domain/poll'
import type { Community, Poll } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { keepTemporarily, removeTemporaryFiles } from '../lib/temporaryFile'
import { isSealed, type SealedPoll } from '../poll/sealedPoll'
import { allBallots, allSealedBallots } from './allBallots'
import { nicknamesOf } from './nicknamesOf'
import { pollWorkbook, sealedWorkbook } from './pollWorkbook'
import { toXlsx } from './workbook'

const noNames: ReadonlyMap<string, string> = new Map()

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
  const { sheets, rows, names } = isSealed(found)
    ? await sealedSheets(database, found, community)
    : await namedSheets(call, found, community)
  const fileName = `${fileNameOf(found.title)}.xlsx`
  const file = await keepTemporarily(
    { ...call, communityId },
    `${pollId}.xlsx`,
    await toXlsx(sheets),
  )
  await requireSameNames(call, names)
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
  return { sheets, rows: ballots.length, names }
}

/** Whoever was erased while the file was being made is in it: it goes, and the next one is without. */
async function requireSameNames(
  { database, input }: ExportPoll,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const still = await nicknamesOf(database, [...names.keys()])
  if ([...names].every(([memberId, name]) => still.get(memberId) === name)) return
  await removeTemporaryFiles(database, { communityId: input.communityId })
  throw new Failure('BUSY')
}

/** What everybody can fetch once it is counted, and no more; under five ballots, never. */
async function sealedSheets(database: Database, found: SealedPoll, community: Community) {
  if (!found.result || !isShowable(found.result)) throw new Failure('RESULT_NOT_YET')
  const ballots = await allSealedBallots(database, found)
  return {
    sheets: sealedWorkbook({ poll: found, ballots, community }),
    rows: ballots.length,
    names: noNames,
  }
}

/** A title as every file system takes it. */
function fileNameOf(title: string): string {
  return title.replace(/[\\/:*?"<>|]/g, ' ').trim() || '投票'
}
