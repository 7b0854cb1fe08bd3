import { useCallback, useEffect, useReducer } from 'react'
import type { Output } from '../../../../contract'
import { afterReaction } from '../../components/DailyLine/afterReaction'
import type { Reaction } from '../../components/DailyLine/reactionInWords'
import { call, codeOf } from '../../services/call'
import type { CallCode } from '../../services/callCode'
import type { MemberHome } from './checkInState'

export type Today = Output<'checkin.today'>
export type Saying =
  | { status: 'idle' }
  | { status: 'sending' }
  | { status: 'failed'; code: CallCode }

/** What the community did today; `none` before the member's own check-in. */
export type TodayState =
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'failed'; code: CallCode }
  | { status: 'ready'; today: Today; saying: Saying }

type TodayEvent =
  | { type: 'none' }
  | { type: 'asked' }
  | { type: 'told'; today: Today }
  | { type: 'untold'; code: CallCode }
  | { type: 'reacted'; memberId: string; reaction: Reaction | null }
  | { type: 'saying' }
  | { type: 'said'; mine: Output<'checkin.say'> }
  | { type: 'unsaid'; code: CallCode }

function nextToday(state: TodayState, event: TodayEvent): TodayState {
  switch (event.type) {
    case 'none':
      return { status: 'none' }
    case 'asked':
      return state.status === 'ready' ? state : { status: 'loading' }
    case 'told':
      return { status: 'ready', today: event.today, saying: { status: 'idle' } }
    case 'untold':
      return state.status === 'ready' ? state : { status: 'failed', code: event.code }
    case 'reacted':
      return state.status === 'ready'
        ? { ...state, today: afterReaction(state.today, event) }
        : state
    case 'saying':
      return state.status === 'ready' ? { ...state, saying: { status: 'sending' } } : state
    case 'said':
      return state.status === 'ready'
        ? {
            status: 'ready',
            today: { ...state.today, mine: { ...event.mine, reactions: [] } },
            saying: { status: 'idle' },
          }
        : state
    case 'unsaid':
      return state.status === 'ready'
        ? { ...state, saying: { status: 'failed', code: event.code } }
        : state
  }
}

/** Today's number, lines and people: asked for anew with every first screen of a check-in that is done. */
export function useToday(communityId: string, done: MemberHome | null) {
  const [state, dispatch] = useReducer(nextToday, { status: 'none' })

  const ask = useCallback(async () => {
    dispatch({ type: 'asked' })
    try {
      dispatch({ type: 'told', today: await call('checkin.today', { communityId }) })
    } catch (error) {
      dispatch({ type: 'untold', code: codeOf(error) })
    }
  }, [communityId])

  const say = useCallback(
    async (text: string) => {
      dispatch({ type: 'saying' })
      try {
        dispatch({ type: 'said', mine: await call('checkin.say', { communityId, text }) })
        await ask()
      } catch (error) {
        dispatch({ type: 'unsaid', code: codeOf(error) })
      }
    },
    [ask, communityId],
  )

  /** Painted at once; if it does not arrive, what the cloud has is shown again. */
  const react = useCallback(
    async (memberId: string, reaction: Reaction | null) => {
      dispatch({ type: 'reacted', memberId, reaction })
      try {
        await call('checkin.react', { communityId, memberId, reaction })
      } catch {
        await ask()
      }
    },
    [ask, communityId],
  )

  useEffect(() => {
    if (done) void ask()
    else dispatch({ type: 'none' })
  }, [ask, done])

  return { state, ask, say, react }
}
