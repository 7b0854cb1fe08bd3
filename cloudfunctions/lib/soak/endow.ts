import { dayOf } from '../../../domain/day'
import type { Posting } from '../../../domain/journal'
import { applyPostings } from '../../../domain/posting'
import { memberIdOf } from '../memberId'
import { community } from '../simulator/population'
import type { World } from '../simulator/World'

const beginning: Posting = { id: 'correction:begin', cause: 'correction', points: 80, cards: 2 }

/** Books some points and two make-up cards on a member's account, before anything begins. */
export function endow({ documents, time }: World, openid: string): void {
  const member = documents.get('members', memberIdOf(community._id, openid))
  if (!member) throw new Error(`${openid} is no member`)
  const at = time.now()
  const posted = applyPostings(member, [beginning], { at, today: dayOf(at, community) })
  if (!posted) throw new Error('nobody can owe what is given')
  const journal = [...member.journal, ...posted.entries]
  documents.put('members', { ...member, ...posted.account, journal })
}
