import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import { subjectOf } from '../lib/notices'
import type { Call } from '../lib/serve'
import { keepConsent } from '../lib/subscribeMessage'
import { requireUndecided } from './requireUndecided'
import { templateFor } from './templates'

/** Keeps the consent that WeChat's sheet gave on the phone. */
export async function remind(call: Call<typeof contract.notices.remind>) {
  const { about } = call.input
  await requireUndecided(call.database, call.member, about)
  if (!templateFor(about.kind)) throw new Failure('MESSAGES_OFF')
  await keepConsent(call, call.member, subjectOf(about.kind, about.id))
  return {}
}
