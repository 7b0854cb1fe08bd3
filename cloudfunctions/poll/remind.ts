import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { keepConsent } from '../lib/subscribeMessage'
import { closedTemplate, subjectOf } from './closedMessage'
import { freshPollOf, requireOpen } from './polls'

/** Keeps the consent that WeChat's sheet gave on the phone. */
export async function remind(call: Call<typeof contract.poll.remind>) {
  const poll = await freshPollOf(call)
  if (!closedTemplate()) throw new Failure('MESSAGES_OFF')
  requireOpen(poll, call.now)
  await keepConsent(call, call.member, subjectOf(poll._id))
  return {}
}
