import { useEffect, useReducer, useState } from 'react'
import { shown } from '../../../../../domain/suggestion/batch'
import { scopeIdOf } from '../../../../../domain/suggestion/scope'
import { useTask } from '../../../hooks/useTask'
import { CallFailed, codeOf } from '../../../services/call'
import { fetchBallotToken } from '../../../services/fetchTokens'
import { messageFor } from '../../../services/messageFor'
import { castLater } from '../../../services/outbox'
import { phoneNow } from '../../../services/phoneClock'
import {
  isWaiting,
  keepWallet,
  type OwnBallot,
  onWalletKept,
  walletOf,
} from '../../../services/wallet'
import type { Poll, PollPart, Voting } from './pollTypes'
import { nextChoices } from './useVote'

/** The contract's most: whoever has changed a ballot so often keeps it. */
const MOST_TURNS = 100

/** What this phone knows of its ballot. */
export interface SealedBallot {
  own: OwnBallot | null
  isWaiting: boolean
  hasToken: boolean
  /** Why there is no token here. */
  failure: string | null
}

interface SealedPart extends PollPart {
  memberId: string
}

/** The ballot of this phone: chosen, kept here, and sent so that when it comes tells nothing. */
export function useSealedVote({ communityId, memberId, poll, tell }: SealedPart): {
  voting: Voting
  ballot: SealedBallot
} {
  const scopeId = scopeIdOf({ kind: 'poll', pollId: poll.pollId })
  const ballot = useBallot({ communityId, memberId, poll }, scopeId)
  const [draft, setDraft] = useState<readonly string[] | null>(null)
  const casting = useTask(
    (choices: readonly string[]) => cast({ memberId, scopeId, poll }, choices),
    {
      onDone: () => {
        setDraft(null)
        tell('选票已装进信封')
      },
    },
  )
  const chosen = draft ?? ballot.own?.choices ?? []
  const turns = ballot.own?.turn ?? 0
  const open =
    poll.phase === 'open' &&
    ballot.hasToken &&
    (turns === 0 || (poll.changes && turns < MOST_TURNS))
  const send = (choices: readonly string[] = chosen) => {
    if (choices.length > 0) casting.run(choices)
  }
  const choose = (id: string) => {
    const next = nextChoices(chosen, id, poll.most)
    setDraft(next)
    if (poll.most === 1) send(next)
  }
  const { busy, failure } = casting
  const dirty = draft !== null
  return { voting: { chosen, choose, send: () => send(), dirty, busy, failure, open }, ballot }
}

function useBallot(
  { communityId, memberId, poll }: Pick<SealedPart, 'communityId' | 'memberId' | 'poll'>,
  scopeId: string,
): SealedBallot {
  const [, refresh] = useReducer((times: number) => times + 1, 0)
  const [failure, setFailure] = useState<string | null>(null)
  const { pollId, phase } = poll
  useEffect(() => onWalletKept(refresh), [])
  useEffect(() => {
    if (phase === 'closed') return
    // Everybody's phone fetches one as soon as it sees the poll, whether or not it votes.
    fetchBallotToken({ communityId, memberId }, pollId).then(refresh, (error: unknown) =>
      setFailure(messageFor(codeOf(error))),
    )
  }, [communityId, memberId, pollId, phase])
  const { ballots, tokens, scopes } = walletOf(memberId)
  const own = ballots[scopeId] ?? null
  const hasToken = own !== null || tokens.some((token) => token.scopeId === scopeId)
  const elsewhere = scopes[scopeId] === 'elsewhere' ? messageFor('ISSUED_BEFORE') : null
  return {
    own,
    isWaiting: isWaiting(memberId, scopeId),
    hasToken,
    failure: elsewhere ?? failure,
  }
}

interface Casting {
  memberId: string
  scopeId: string
  poll: Poll
}

/** Keeps the ballot on this phone, then leaves it to be sent. */
async function cast({ memberId, scopeId, poll }: Casting, choices: readonly string[]) {
  const { ballots, tokens } = walletOf(memberId)
  const token = ballots[scopeId]?.token ?? tokens.find((one) => one.scopeId === scopeId)
  if (!token) throw new CallFailed('ISSUED_BEFORE')
  const turn = (ballots[scopeId]?.turn ?? 0) + 1
  keepWallet(memberId, {
    tokens: tokens.filter((one) => one.scopeId !== scopeId),
    ballots: { ...ballots, [scopeId]: { token, choices, turn } },
  })
  const input = { ...shown(token), choices: [...choices], turn }
  await castLater(memberId, { verb: 'vote', scopeId, input }, leftOf(poll))
}

/** How long it is to the close, by the cloud's clock when it was asked and by the phone's now. */
function leftOf({ now, closesAt }: Poll): number {
  const close = new Date(closesAt).getTime()
  return Math.min(close - new Date(now).getTime(), close - phoneNow())
}
