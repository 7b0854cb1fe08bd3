import { useDidShow } from '@tarojs/taro'
import { type Dispatch, useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { Input } from '../../../../contract'
import { call, codeOf } from '../../services/call'
import { type CallCode, isUnanswered } from '../../services/callCode'
import { dropCheckIn, keepCheckIn, keptCheckIns } from '../../services/keptCheckInStore'
import { type KeptCheckIn, pauseAfter } from '../../services/keptCheckIns'
import { lastHome, rememberHome } from '../../services/lastHome'
import { messageFor } from '../../services/messageFor'
import { onNetworkReturn } from '../../services/network'
import { dayInWords } from '../../words/calendarWords'
import { type CheckInEvent, type GuestHome, type MemberHome, nextState } from './checkInState'

/** What joining asks for, without the community. */
export type Joining = Pick<Input<'community.join'>, 'nickname' | 'shown'>

/** The check-in page of a community and what a person can do on it; `tell` says something in passing. */
export function useCheckIn(communityId: string, tell: (text: string) => void) {
  const [state, dispatch] = useReducer(nextState, { status: 'loading' })
  const busy = useRef(false)
  const [tries, setTries] = useState(0)
  const member = state.status === 'member' ? state : null
  const home = member?.home ?? null
  const canTap = member?.tap.status === 'open'

  const open = useCallback(() => openHome(communityId, dispatch), [communityId])

  /** Lets one check-in at a time be on its way, however often a button is pressed. */
  const alone = useCallback(async (send: () => Promise<Outcome>) => {
    if (busy.current) return
    busy.current = true
    const outcome = await send().finally(() => {
      busy.current = false
    })
    setTries((before) => (outcome !== 'unanswered' ? 0 : before + 1))
  }, [])

  const deliver = useCallback(async () => {
    if (home) await alone(() => deliverKept({ home, dispatch, tell, open }))
  }, [alone, home, open, tell])

  const tap = useCallback(async () => {
    if (home && canTap) await alone(() => sendTap({ home, dispatch, tell, open }))
  }, [alone, canTap, home, open, tell])

  const join = useCallback(
    async (joining: Joining) => {
      dispatch({ type: 'joinTapped' })
      try {
        await call('community.join', { communityId, via: 'card', ...joining })
        await open()
      } catch (error) {
        dispatch({ type: 'joinRefused', code: codeOf(error) })
      }
    },
    [communityId, open],
  )

  const reopen = useCallback(() => {
    setTries(0)
    void open()
  }, [open])

  useDidShow(reopen)
  useEffect(() => onNetworkReturn(reopen), [reopen])

  useEffect(() => {
    if (state.status === 'guest' || (state.status === 'member' && state.source === 'cloud'))
      rememberHome(state.home)
  }, [state])

  useEffect(() => {
    if (!home || keptOf(home).length === 0) return
    const timer = setTimeout(() => void deliver(), tries === 0 ? 0 : pauseAfter(tries - 1))
    return () => clearTimeout(timer)
  }, [deliver, home, tries])

  return { state, open, join, tap, deliver }
}

type Outcome = 'answered' | 'refused' | 'unanswered'

interface Sending {
  home: MemberHome
  dispatch: Dispatch<CheckInEvent>
  tell: (text: string) => void
  open: () => Promise<void>
}

async function openHome(communityId: string, dispatch: Dispatch<CheckInEvent>) {
  dispatch({ type: 'opening' })
  const remembered = lastHome(communityId)
  if (remembered) dispatch({ type: 'remembered', home: remembered, keptDays: keptDays(remembered) })
  try {
    const home = await call('checkin.home', { communityId })
    dispatch({ type: 'opened', home, keptDays: keptDays(home) })
  } catch (error) {
    dispatch({ type: 'unopened', code: codeOf(error) })
  }
}

/** The tap is kept first, with its ticket; it is sent without, so that the cloud decides the day. */
async function sendTap(sending: Sending): Promise<Outcome> {
  const { home, dispatch } = sending
  const { community, me, today, ticket, ticketExpiry, account } = home
  const kept = { memberId: me.memberId, day: today, ticket, expiry: ticketExpiry }
  keepCheckIn(community.communityId, kept)
  dispatch({ type: 'tapped' })
  return settle(kept, { hint: account }, sending)
}

async function deliverKept(sending: Sending): Promise<Outcome> {
  for (const kept of keptOf(sending.home)) {
    if (kept.day === sending.home.today) sending.dispatch({ type: 'resending' })
    const outcome = await settle(kept, { ticket: kept.ticket }, sending)
    if (outcome === 'unanswered') return outcome
    await sending.open()
  }
  return 'answered'
}

type Extra = Pick<Input<'checkin.checkIn'>, 'ticket' | 'hint'>

async function settle(
  kept: KeptCheckIn,
  extra: Extra,
  { home, dispatch, tell, open }: Sending,
): Promise<Outcome> {
  const { communityId } = home.community
  try {
    const answer = await call('checkin.checkIn', { communityId, ...extra })
    dropCheckIn(communityId, kept)
    dispatch({ type: 'answered', answer })
    if (answer.day !== answer.today) tell(`${dayInWords(answer.day)}的签到已送达`)
    if (answer.day !== home.today || answer.today !== home.today) await open()
    return 'answered'
  } catch (error) {
    const code = codeOf(error)
    if (isUnanswered(code)) {
      dispatch({ type: 'unanswered' })
      return 'unanswered'
    }
    dropCheckIn(communityId, kept)
    if (kept.day === home.today) dispatch({ type: 'refused', code })
    else tell(messageFor(code))
    if (changesTheScreen(code)) await open()
    return 'refused'
  }
}

function changesTheScreen(code: CallCode): boolean {
  return code === 'NOT_A_MEMBER' || code === 'MEMBER_REMOVED' || code === 'COMMUNITY_CLOSED'
}

/** What this person, and nobody else on this phone, still has to be delivered. */
function keptOf({ community, me }: MemberHome): readonly KeptCheckIn[] {
  return keptCheckIns(community.communityId).filter(({ memberId }) => memberId === me.memberId)
}

function keptDays(home: GuestHome | MemberHome): readonly string[] {
  return home.status === 'member' ? keptOf(home).map(({ day }) => day) : []
}
