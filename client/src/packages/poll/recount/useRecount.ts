import { useCallback, useEffect, useReducer } from 'react'
import type { Output } from '../../../../../contract'
import { bytesOf } from '../../../../../domain/bytes'
import {
  type PublishedBallot,
  type Recount,
  recount,
} from '../../../../../domain/suggestion/recount'
import { scopeIdOf } from '../../../../../domain/suggestion/scope'
import { keysOf } from '../../../../../domain/suggestion/secrets'
import { nextCloudState } from '../../../hooks/cloudState'
import type { Cloud } from '../../../hooks/useCloud'
import { CallFailed, call, codeOf } from '../../../services/call'
import { walletOf } from '../../../services/wallet'

type Poll = Output<'poll.show'>

/** An anonymous poll counted anew. */
export interface Recounted {
  poll: Poll
  issued: number
  ballots: readonly PublishedBallot[]
  /** As this phone cast it; null: it cast none. */
  own: PublishedBallot | null
  recount: Recount
}

interface Sought {
  communityId: string
  pollId: string
  memberId: string
}

/** Fetches all that was published and counts it; which ballot one looks for, nobody learns. */
export function useRecount({ communityId, pollId, memberId }: Sought): Cloud<Recounted> {
  const [state, dispatch] = useReducer(nextCloudState<Recounted>, { status: 'loading' })
  const again = useCallback(() => {
    dispatch({ type: 'asked' })
    recounted({ communityId, pollId, memberId }).then(
      (data) => dispatch({ type: 'answered', data }),
      (error: unknown) => dispatch({ type: 'refused', code: codeOf(error) }),
    )
  }, [communityId, pollId, memberId])
  useEffect(again, [again])
  return { ...state, again }
}

async function recounted({ communityId, pollId, memberId }: Sought): Promise<Recounted> {
  const poll = await call('poll.show', { communityId, pollId })
  const { result, sealed } = poll
  if (!result || sealed?.state !== 'published') throw new CallFailed('RESULT_NOT_YET')
  const ballots = await publishedIn({ communityId, pollId })
  const own = ownBallot(memberId, pollId)
  const issued = sealed.issued ?? 0
  return { poll, issued, ballots, own, recount: recount(ballots, { result, issued, own }) }
}

async function publishedIn(about: Omit<Sought, 'memberId'>): Promise<PublishedBallot[]> {
  const ballots: PublishedBallot[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await call('poll.bulletin', { ...about, ...(after !== undefined && { after }) })
    ballots.push(...page.ballots)
    after = page.next
  }
  return ballots
}

function ownBallot(memberId: string, pollId: string): PublishedBallot | null {
  const own = walletOf(memberId).ballots[scopeIdOf({ kind: 'poll', pollId })]
  return own ? { ballotId: keysOf(bytesOf(own.token.secret)).id, choices: own.choices } : null
}
