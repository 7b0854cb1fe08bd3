import { useDidShow } from '@tarojs/taro'
import { type Dispatch, useCallback, useEffect, useReducer, useState } from 'react'
import type { Input, Output } from '../../../../contract'
import type { Arrival } from '../../services/arrivalIn'
import { call, codeOf } from '../../services/call'
import { takeDestination } from '../../services/destination'
import { groupProof } from '../../services/groupProof'
import { pauseAfter } from '../../services/keptCheckIns'
import { lastHome, rememberHome } from '../../services/lastHome'
import { openAddress } from '../../services/navigation'
import { onNetworkReturn } from '../../services/network'
import { type CheckInEvent, type GuestHome, nextState } from './checkInState'
import { deliverKept, keepTap, keptOf, type Outcome, sendTap } from './sendCheckIn'
import { useInTurn } from './useInTurn'

/** What joining asks for, without the community. */
export type Joining = Pick<Input<'community.join'>, 'nickname' | 'shown' | 'proof'>

/** The check-in page of a community and what a person can do on it; `tell` says something in passing. */
export function useCheckIn(communityId: string, arrival: Arrival, tell: (text: string) => void) {
  const [state, dispatch] = useReducer(nextState, { status: 'loading' })
  const [tries, setTries] = useState(0)
  const inTurn = useInTurn()
  const home = state.status === 'member' ? state.home : null
  const canTap = state.status === 'member' && state.tap.status === 'open'

  const open = useCallback(() => openHome(communityId, dispatch), [communityId])

  const countTries = useCallback((outcome: Outcome) => {
    setTries((before) => (outcome === 'unanswered' ? before + 1 : 0))
  }, [])

  const deliver = useCallback(() => {
    if (!home) return
    const sending = { home, dispatch, tell, open }
    void inTurn('deliver', () => deliverKept(sending))?.then(countTries)
  }, [countTries, home, inTurn, open, tell])

  const tap = useCallback(() => {
    if (!home || !canTap) return
    const sending = { home, dispatch, tell, open }
    const kept = keepTap(home)
    const outcome = inTurn('tap', () => sendTap(kept, sending))
    if (!outcome) return
    dispatch({ type: 'tapped' })
    void outcome.then(countTries)
  }, [canTap, countTries, home, inTurn, open, tell])

  const join = useCallback(
    async (joining: Joining, wayIn: GuestHome['wayIn']) => {
      dispatch({ type: 'joinTapped' })
      try {
        const proof = wayIn === 'group' ? { proof: await groupProof() } : {}
        await call('community.join', { communityId, ...arrival, ...joining, ...proof })
        const destination = takeDestination(communityId)
        if (destination !== null) openAddress(destination)
        await open()
      } catch (error) {
        dispatch({ type: 'joinRefused', code: codeOf(error) })
      }
    },
    [arrival, communityId, open],
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
    const timer = setTimeout(deliver, tries === 0 ? 0 : pauseAfter(tries - 1))
    return () => clearTimeout(timer)
  }, [deliver, home, tries])

  return { state, open, join, tap, deliver }
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

function keptDays(home: Output<'checkin.home'>): readonly string[] {
  return home.status === 'member' ? keptOf(home).map(({ day }) => day) : []
}
