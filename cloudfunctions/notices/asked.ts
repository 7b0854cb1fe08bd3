import type { contract } from '../../contract'
import { subjectOf } from '../lib/notices'
import type { Call } from '../lib/serve'
import { consentIdOf } from '../lib/subscribeMessage'
import { templateFor } from './templates'

/** Whether the caller can be told of something, and has asked to be. */
export async function asked({ database, input, member }: Call<typeof contract.notices.asked>) {
  const { kind, id } = input.about
  const template = member.muted ? null : templateFor(kind)
  const consent =
    template && (await database.get('consents', consentIdOf(member._id, subjectOf(kind, id))))
  return { template: template?.id ?? null, reminded: consent !== null }
}
