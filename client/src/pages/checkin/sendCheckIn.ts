import type { Dispatch } from 'react'
import type { Input } from '../../../../contract'
import { call, codeOf } from '../../services/call'
import { type CallCode, isUnanswered } from '../../services/callCode'
import { fetchTokensInPassing } from '../../services/fetchTokens'
import { dropCheckIn, keepCheckIn, keptCheckIns } from '../../services/keptCheckInStore'
import type { KeptCheckIn } from '../../services/keptCheckIns'
import { messageFor } from '../../services/messageFor'
import { dayInWords } from '../../words/calendarWords'
import type { CheckInEvent, MemberHome } from './checkInState'

/** What came of sending a check-in. `unanswered`: it is kept, and sent again later. */
export type Outcome = 'answered' | 'refused' | 'unanswered'

/** What sending a check-in takes; `tell` says something in passing. */
export interface Sending {
  home: MemberHome
  dispatch: Dispatch<CheckInEvent>
  tell: (text: string) => void
  /** Loads the first screen anew. */
  open: () => Promise<void>
}

/** Keeps a tap with its ticket before it is sent, so that a phone that dies on the way loses nothing. */
export function keepTap({ community, me, today, ticket }: MemberHome): KeptCheckIn {
  const kept = { memberId: me.memberId, day: today, ticket }
  keepCheckIn(community.communityId, kept)
  return kept
}

/** Sends a tap just made. It carries no ticket: the cloud decides its day. */
export function sendTap(kept: KeptCheckIn, sending: Sending): Promise<Outcome> {
  return send(kept, { hint: sending.home.account }, sending)
}

/** Sends what waits on this phone, oldest first, each for the day of its ticket. */
export async function deliverKept(sending: Sending): Promise<Outcome> {
  const { home, dispatch, open } = sending
  for (const kept of keptOf(home)) {
    if (kept.day === home.today) dispatch({ type: 'resending' })
    const outcome = await send(kept, { ticket: kept.ticket }, sending)
    if (outcome === 'unanswered') return outcome
    await open()
  }
  return 'answered'
}

/** What this person, and nobody else on this phone, still has to be delivered. */
export function keptOf({ community, me }: MemberHome): readonly KeptCheckIn[] {
  return keptCheckIns(community.communityId).filter(({ memberId }) => memberId === me.memberId)
}

type Extra = Pick<Input<'checkin.checkIn'>, 'ticket' | 'hint'>

async function send(kept: KeptCheckIn, extra: Extra, sending: Sending): Promise<Outcome> {
  const { home, dispatch, tell, open } = sending
  const { communityId } = home.community
  try {
    const answer = await call('checkin.checkIn', { communityId, ...extra })
    dropCheckIn(communityId, kept)
    dispatch({ type: 'answered', answer })
    // Everybody gets them with a check-in, whether or not they ever write.
    fetchTokensInPassing(communityId, home.me.memberId, answer.today)
    if (answer.day !== answer.today) tell(`${dayInWords(answer.day)}的签到已送达`)
    if (answer.day !== home.today || answer.today !== home.today) await open()
    return 'answered'
  } catch (error) {
    return unsent(kept, codeOf(error), sending)
  }
}

async function unsent(kept: KeptCheckIn, code: CallCode, sending: Sending): Promise<Outcome> {
  const { home, dispatch, tell, open } = sending
  if (isUnanswered(code)) {
    if (kept.day === home.today) dispatch({ type: 'unanswered' })
    return 'unanswered'
  }
  dropCheckIn(home.community.communityId, kept)
  if (kept.day === home.today) dispatch({ type: 'refused', code })
  else tell(messageFor(code))
  if (changesTheScreen(code)) await open()
  return 'refused'
}

function changesTheScreen(code: CallCode): boolean {
  return code === 'NOT_A_MEMBER' || code === 'MEMBER_REMOVED' || code === 'COMMUNITY_CLOSED'
}
