import type { contract } from '../../contract'
import { isShowable } from '../../domain/poll'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { instanceCache } from '../lib/instanceCache'
import type { Call } from '../lib/serve'
import { pollOf } from './polls'
import { isSealed, type SealedPoll, scopeOfPoll } from './sealedPoll'

type Bulletin = Call<typeof contract.poll.bulletin>
type Page = Awaited<ReturnType<typeof pageOf>>

const PAGE = 1_000
/** Everybody asks for the same pages, and they change no more. */
const pages = instanceCache<Page>(60_000)

/** A page of the ballots of an anonymous poll that is counted: one trip, none while it is at hand. */
export async function bulletin(call: Bulletin): Promise<Page> {
  const { database, input, now } = call
  const poll = await pollOf(call)
  if (!isSealed(poll) || !poll.result || !isShowable(poll.result))
    throw new Failure('RESULT_NOT_YET')
  const key = [poll._id, input.after ?? ''].join('|')
  return pages({ database, now }, key, () => pageOf(database, poll, input.after))
}

async function pageOf(database: Database, { _id }: SealedPoll, after: string | undefined) {
  const ballots = await database.find('anonymousBallots', {
    where: { scopeId: scopeOfPoll(_id) },
    sort: [['_id', 'ascending']],
    ...(after !== undefined && { after: [after] }),
    limit: PAGE,
    fields: ['_id', 'choices'],
  })
  const last = ballots.length === PAGE ? ballots.at(-1) : undefined
  return {
    ballots: ballots.map(({ _id: ballotId, choices }) => ({ ballotId, choices })),
    next: last?._id ?? null,
  }
}
