import type { Inquiry } from '../lib/collections'
import type { Change, Database } from '../lib/Database'
import { Failure } from '../lib/Failure'

/** Which question of which community. */
export interface Named {
  communityId: string
  inquiryId: string
}

/** Who may see a question: its asker, or those who run the community. */
export type Sight = { own: string } | 'staff'

const MOST_ATTEMPTS = 5

/** A question as it is now. Fails with `QUESTION_NOT_FOUND` where this person may not see it. */
export async function inquiryOf(
  database: Database,
  { communityId, inquiryId }: Named,
  sight: Sight,
): Promise<Inquiry> {
  const inquiry = await database.get('inquiries', inquiryId)
  if (inquiry?.communityId !== communityId || !isSeen(inquiry, sight))
    throw new Failure('QUESTION_NOT_FOUND')
  return inquiry
}

/** What is held as a whole only its asker sees. */
function isSeen({ by, messages }: Inquiry, sight: Sight): boolean {
  return sight === 'staff' ? messages[0]?.state === 'shown' : by.memberId === sight.own
}

/**
 * Changes a question as it is at that moment, and says how it was before; no change (null)
 * leaves it alone. Fails with `BUSY` after too many lost races.
 */
export async function changeInquiry(
  database: Database,
  { named, sight }: { named: Named; sight: Sight },
  change: (inquiry: Inquiry) => Change | null,
): Promise<Inquiry> {
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const inquiry = await inquiryOf(database, named, sight)
    const next = change(inquiry)
    if (!next) return inquiry
    const counted = { ...next, increase: { ...next.increase, ver: 1 } }
    if (await database.update('inquiries', inquiry._id, { ver: inquiry.ver }, counted))
      return inquiry
  }
  throw new Failure('BUSY')
}
