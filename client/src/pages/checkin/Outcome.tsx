import { Notice } from '../../components/Notice/Notice'
import { Box } from '../../elements/Box'
import { messageFor } from '../../services/messageFor'
import { dayInWords } from '../../words/calendarWords'
import { momentInWords } from '../../words/moments'
import { rewardInWords } from '../../words/rewardInWords'
import type { MemberHome, Tap } from './checkInState'

interface OutcomeProps {
  home: MemberHome
  tap: Tap
}

/** What came of the tap, said where the eye is and to screen readers. */
export function Outcome({ home, tap }: OutcomeProps) {
  return (
    <Box className='check-in__outcome' role='status' live='polite'>
      {tap.status === 'kept' && (
        <Notice kind='wait'>
          <Box>网络不太好,已帮你记下,联网后自动送达</Box>
          <Box className='check-in__until'>{deadline(home)}</Box>
        </Notice>
      )}
      {tap.status === 'open' && tap.refusal !== null && <Notice>{messageFor(tap.refusal)}</Notice>}
      {tap.status === 'done' && <Done home={home} {...tap} />}
    </Box>
  )
}

function deadline({ today, ticketExpiry }: MemberHome): string {
  return `${momentInWords(ticketExpiry)} 前连上网,都算 ${dayInWords(today)}的签到`
}

function Done({ home, again, award }: { home: MemberHome } & Extract<Tap, { status: 'done' }>) {
  if (again) return <Notice kind='done'>今天已签到</Notice>
  if (award?.reward)
    return (
      <Notice kind='reward'>
        {`连续 ${home.streak} 天,七日奖励 ${rewardInWords(award.reward)}`}
      </Notice>
    )
  return <Box className='unseen'>{`已签到,连续 ${home.streak} 天`}</Box>
}
