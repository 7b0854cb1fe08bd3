import type { contract } from '../../contract'
import { addDays, type Day, type DayRule, dayOf, startOf } from '../../domain/day'
import { nextQuarter, type Quarter, quarterOf } from '../../domain/suggestion/quarter'
import { quotaOf, scopeIdOf } from '../../domain/suggestion/scope'
import { boxFacts } from '../lib/boxFacts'
import { communityOf } from '../lib/communities'
import { ensureScope } from '../lib/scopes'
import type { Call } from '../lib/serve'
import { mayVote } from '../poll/mayVote'
import { openAnonymousPolls } from '../poll/openPolls'
import { scopeOfPoll } from '../poll/sealedPoll'

type Scopes = Call<typeof contract.suggestion.scopes>

/** For what tokens are given now. Its first caller in a quarter makes the keys; for all others it is two trips, warm. */
export async function scopes(call: Scopes) {
  const { input, member, now } = call
  const { communityId } = input
  const community = await communityOf(call.database, communityId, now)
  const quarter = quarterOf(dayOf(now, community))
  const facts = await boxFacts(call, communityId)
  const current = await boxScope(call, community, quarter)
  const next = await boxScope(call, community, nextQuarter(quarter))
  const polls = (await openAnonymousPolls(call)).filter((poll) => mayVote(poll, community, member))
  return {
    ...facts,
    quarter,
    scopes: [current._id, ...polls.map(({ _id }) => scopeOfPoll(_id))].map((scopeId) => ({
      scopeId,
      quota: quotaOf(scopeId),
    })),
    nextScopeId: next._id,
  }
}

function boxScope(call: Scopes, rule: DayRule, quarter: Quarter) {
  const { communityId } = call.input
  const scopeId = scopeIdOf({ kind: 'box', communityId, quarter })
  const endsAt = startOf(firstDayAfter(quarter), rule)
  return ensureScope(call, { scopeId, communityId, endsAt })
}

function firstDayAfter(quarter: Quarter): Day {
  const next = nextQuarter(quarter)
  const month = String(3 * Number(next.slice(5)) - 2).padStart(2, '0')
  return addDays(`${next.slice(0, 4)}-${month}-01`, 0)
}
