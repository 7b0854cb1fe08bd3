import { Button } from '../../../components/Button/Button'
import { Notice } from '../../../components/Notice/Notice'
import { Skeleton } from '../../../components/Skeleton/Skeleton'
import { Box } from '../../../elements/Box'
import { useMe } from '../../../hooks/useMe'
import { messageFor } from '../../../services/messageFor'
import { openPage } from '../../../services/navigation'
import { strongestTransport } from '../../../services/strongestTransport'
import { Ballot } from './Ballot'
import type { PollPart } from './pollTypes'
import { promiseOfBallots } from './pollWords'
import { type SealedBallot, useSealedVote } from './useSealedVote'

/** A vote that nobody can lead back to whoever casts it: what it is known by lies on this phone alone. */
export function SealedVote(part: PollPart) {
  const me = useMe(part.communityId)
  if (!me) return <Skeleton bones={['block', 'block']} />
  return <SealedVoteOf {...part} memberId={me.memberId} />
}

function SealedVoteOf(part: PollPart & { memberId: string }) {
  const { poll } = part
  const { voting, ballot } = useSealedVote(part)
  const { kind } = strongestTransport
  const mine = ballot.own && { choices: [...ballot.own.choices], other: null, at: poll.now }
  return (
    <>
      <Ballot {...part} poll={{ ...poll, mine }} voting={voting} />
      <Box role='status' live='polite'>
        <BallotNotice ballot={ballot} isOpen={poll.phase !== 'closed'} />
      </Box>
      <Notice kind={kind === 'http' ? 'done' : 'wait'}>{promiseOfBallots[kind]}</Notice>
      {poll.phase !== 'closed' && (
        <Notice>截止后公布每一张选票,不带名字。要是大家都选了同一项,每个人的选择也就知道了</Notice>
      )}
      {poll.sealed?.state === 'published' && (
        <Button onPress={() => openPage('recount', { p: poll.pollId })}>
          核对我的票,自己数一遍
        </Button>
      )}
    </>
  )
}

/** Where the own ballot is, and why one cannot vote here if so. */
function BallotNotice({ ballot, isOpen }: { ballot: SealedBallot; isOpen: boolean }) {
  const { own, isWaiting, hasToken, failure } = ballot
  if (own?.refused) return <Notice>{`没能送出:${messageFor(own.refused)}`}</Notice>
  if (isWaiting)
    return (
      <Notice kind='wait'>
        选票还在这部手机上,两分钟内或离开小程序时送出,好让时间说明不了什么
      </Notice>
    )
  if (own) return <Notice kind='done'>已送出。哪一张是你的,只有这部手机知道</Notice>
  if (failure !== null && isOpen) return <Notice>{failure}</Notice>
  if (!hasToken && isOpen) return <Notice kind='wait'>正在取匿名信封</Notice>
  return null
}
