import { Toast } from '../../components/Toast/Toast'
import { useToast } from '../../components/Toast/useToast'
import { useGroupCard } from '../../hooks/useGroupCard'
import type { Arrival } from '../../services/arrivalIn'
import { tabAddress } from '../../services/pageAddress'
import { type CheckInState, shownHome } from './checkInState'
import { FailedView } from './FailedView'
import { GuestView } from './GuestView'
import './index.scss'
import { LoadingView } from './LoadingView'
import { MemberView } from './MemberView'
import { useCheckIn } from './useCheckIn'

interface CheckInPageProps {
  communityId: string
  /** What led here. */
  arrival: Arrival
}

/** Today in one community, whoever opens it. */
export function CheckInPage({ communityId, arrival }: CheckInPageProps) {
  const { text, tell } = useToast()
  const { state, open, join, tap, deliver } = useCheckIn(communityId, arrival, tell)
  useGroupCard('today', cardTitle(state), tabAddress('today', communityId))
  return (
    <>
      {state.status === 'loading' && <LoadingView />}
      {state.status === 'failed' && <FailedView code={state.code} onRetry={() => void open()} />}
      {state.status === 'guest' && (
        <GuestView {...state} onJoin={(joining) => void join(joining, state.home.wayIn)} />
      )}
      {state.status === 'member' && (
        <MemberView
          {...state}
          home={shownHome(state)}
          onTap={tap}
          onDeliver={deliver}
          onChanged={() => void open()}
          tell={tell}
        />
      )}
      <Toast text={text} />
    </>
  )
}

function cardTitle(state: CheckInState): string {
  if (state.status !== 'member') return '来群火,一起签到'
  const { streak, checkedIn } = shownHome(state)
  return checkedIn ? `我已签到,连续 ${streak} 天` : '今天的签到在这里'
}
