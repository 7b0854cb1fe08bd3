import type { Input } from '../../contract'
import type { Member } from '../lib/collections'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { answerIn } from '../lib/inquiryId'

type About = Input<'notices.remind'>['about']

/**
 * Holds that there is something to be told of this: it lies in the member's community, is theirs where
 * it is anybody's, and is not over. Fails with which of it is not so.
 */
export async function requireUndecided(
  database: Database,
  { _id: memberId, communityId }: Pick<Member, '_id' | 'communityId'>,
  { kind, id }: About,
): Promise<void> {
  switch (kind) {
    case 'raffle': {
      const raffle = await database.get('raffles', id)
      if (raffle?.communityId !== communityId) throw new Failure('RAFFLE_NOT_FOUND')
      if (raffle.state === 'drawn' || raffle.state === 'cancelled')
        throw new Failure('RAFFLE_CLOSED')
      return
    }
    case 'order': {
      const order = await database.get('orders', id)
      if (order?.memberId !== memberId) throw new Failure('ORDER_NOT_FOUND')
      if (order.state !== 'pending') throw new Failure('ORDER_CLOSED')
      return
    }
    case 'help': {
      const { inquiryId, number } = answerIn(id)
      const inquiry = await database.get('inquiries', inquiryId)
      if (inquiry?.by.memberId !== memberId) throw new Failure('QUESTION_NOT_FOUND')
      if (inquiry.state === 'settled') throw new Failure('QUESTION_SETTLED')
      if (inquiry.replies !== number) throw new Failure('QUESTION_ANSWERED')
      return
    }
    case 'text': {
      const held = await database.get('held', id)
      if (held?.by.memberId !== memberId) throw new Failure('TEXT_NOT_FOUND')
      if (held.state !== 'waiting') throw new Failure('TEXT_DECIDED')
      return
    }
  }
}
