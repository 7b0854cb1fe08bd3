import { Button } from '../../components/Button/Button'
import { Notice } from '../../components/Notice/Notice'
import { ShareButton } from '../../components/ShareButton/ShareButton'
import { messageFor } from '../../services/messageFor'
import type { MemberHome, Tap } from './checkInState'
import { useSettled } from './useSettled'

export interface CheckInActionProps {
  home: MemberHome
  tap: Tap
  onTap: () => void
  onDeliver: () => void
  /** Says something in passing. */
  tell: (text: string) => void
}

/** The one thing to do next: check in, deliver what was kept, or tell the group. */
export function CheckInAction({ home, tap, onTap, onDeliver, tell }: CheckInActionProps) {
  const settled = useSettled(tap.status === 'open')
  if (home.community.closed) return <Notice>{messageFor('COMMUNITY_CLOSED')}</Notice>
  switch (tap.status) {
    case 'open':
      return (
        <Button kind='main' onPress={onTap}>
          {`签到 +${home.offer.points} 积分`}
        </Button>
      )
    case 'kept':
      return (
        <Button busy={tap.sending} onPress={onDeliver}>
          {tap.sending ? '正在送达' : '立即重试'}
        </Button>
      )
    case 'sending':
    case 'done': {
      const busy = tap.status === 'sending' || !settled
      return (
        <ShareButton title={`我已签到,连续 ${home.streak} 天`} busy={busy} tell={tell}>
          告诉群里
        </ShareButton>
      )
    }
  }
}
