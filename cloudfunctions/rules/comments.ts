import type { contract } from '../../contract'
import type { RuleComment } from '../lib/collections'
import type { Call } from '../lib/serve'

type Comments = Call<typeof contract.rules.comments>

const PAGE = 50
const MOST_HELD = 20

/** What was said to a version; what is held only its author sees. */
export async function comments(call: Comments) {
  const { input, member } = call
  const shown = await said(call, { state: 'shown' }, PAGE + 1)
  const own = input.before
    ? []
    : await said(call, { state: 'held', 'by.memberId': member._id }, MOST_HELD)
  const page = [...shown.slice(0, PAGE), ...own].sort((a, b) => b.at.getTime() - a.at.getTime())
  return { comments: page.map(asComment), more: shown.length > PAGE }
}

function said({ database, input }: Comments, also: Record<string, string>, limit: number) {
  const { communityId, version, before } = input
  return database.find('ruleComments', {
    where: { communityId, version, ...also },
    sort: [['at', 'descending']],
    ...(before && { after: [new Date(before)] }),
    limit,
    fields: ['by', 'text', 'at', 'state'],
  })
}

function asComment({ by, text, at, state }: Pick<RuleComment, 'by' | 'text' | 'at' | 'state'>) {
  return { by, text, at: at.toISOString(), held: state === 'held' }
}
