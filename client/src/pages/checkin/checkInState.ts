import type { Output } from '../../../../contract'
import { type CallCode, isPassing } from '../../services/callCode'

type Home = Output<'checkin.home'>
export type GuestHome = Extract<Home, { status: 'guest' }>
export type MemberHome = Extract<Home, { status: 'member' }>
export type Answer = Output<'checkin.checkIn'>
export type Award = Answer['award']

/** Today's check-in: `kept` waits on the phone for the network. */
export type Tap =
  | { status: 'open'; refusal: CallCode | null }
  | { status: 'sending' }
  | { status: 'kept'; sending: boolean }
  | { status: 'done'; again: boolean; award: Award | null }

/** Where the screen comes from: `remembered` until the cloud answers, `stale` if it does not. */
export type Source = 'remembered' | 'cloud' | 'stale'

/** The check-in page. */
export type CheckInState =
  | { status: 'loading' }
  | { status: 'failed'; code: CallCode }
  | { status: 'guest'; home: GuestHome; joining: boolean; refusal: CallCode | null }
  | { status: 'member'; home: MemberHome; tap: Tap; source: Source }

export type CheckInEvent =
  | { type: 'opening' }
  /** `keptDays`: the days of check-ins that still wait on this phone. */
  | { type: 'opened'; home: Home; keptDays: readonly string[] }
  | { type: 'remembered'; home: Home; keptDays: readonly string[] }
  | { type: 'unopened'; code: CallCode }
  | { type: 'joinTapped' }
  | { type: 'joinRefused'; code: CallCode }
  | { type: 'tapped' }
  | { type: 'resending' }
  | { type: 'answered'; answer: Answer }
  | { type: 'unanswered' }
  | { type: 'refused'; code: CallCode }

/** What the page is after something happened. Events that do not fit leave it as it is. */
export function nextState(state: CheckInState, event: CheckInEvent): CheckInState {
  switch (event.type) {
    case 'opening':
      return state.status === 'failed' ? { status: 'loading' } : state
    case 'opened':
      return opened(state, event, 'cloud')
    case 'remembered':
      return state.status === 'loading' ? opened(state, event, 'remembered') : state
    case 'unopened':
      return unopened(state, event.code)
    case 'joinTapped':
      return state.status === 'guest' ? { ...state, joining: true, refusal: null } : state
    case 'joinRefused':
      return state.status === 'guest' ? { ...state, joining: false, refusal: event.code } : state
    case 'tapped':
    case 'resending':
    case 'answered':
    case 'unanswered':
    case 'refused':
      return state.status === 'member' ? tapped(state, event) : state
  }
}

type Member = Extract<CheckInState, { status: 'member' }>
type TapEvent = Extract<
  CheckInEvent,
  { type: 'tapped' | 'resending' | 'answered' | 'unanswered' | 'refused' }
>

type Opened = Extract<CheckInEvent, { type: 'opened' | 'remembered' }>

function opened(state: CheckInState, { home, keptDays }: Opened, source: Source): CheckInState {
  if (home.status === 'guest') return { status: 'guest', home, joining: false, refusal: null }
  const { checkedIn, today } = home
  const before = state.status === 'member' && state.home.today === today ? state.tap : null
  const tap =
    before && isStillTrue(before, checkedIn)
      ? before
      : tapAtOpening(checkedIn, keptDays.includes(today))
  return { status: 'member', home, tap, source }
}

/** A tap on its way has its own answer to come, whatever the screen says meanwhile. */
function isStillTrue(tap: Tap, checkedIn: boolean): boolean {
  return !checkedIn || tap.status === 'sending' || tap.status === 'done'
}

function tapAtOpening(checkedIn: boolean, kept: boolean): Tap {
  if (checkedIn) return { status: 'done', again: false, award: null }
  return kept ? { status: 'kept', sending: false } : { status: 'open', refusal: null }
}

function unopened(state: CheckInState, code: CallCode): CheckInState {
  const known = state.status === 'member' || state.status === 'guest'
  if (!known || !isPassing(code)) return { status: 'failed', code }
  return state.status === 'member' ? { ...state, source: 'stale' } : state
}

function tapped(state: Member, event: TapEvent): Member {
  const { tap } = state
  switch (event.type) {
    case 'tapped':
      return tap.status === 'open' ? { ...state, tap: { status: 'sending' } } : state
    case 'resending':
      return tap.status === 'kept' ? { ...state, tap: { status: 'kept', sending: true } } : state
    case 'unanswered':
      return isUnderWay(tap) ? { ...state, tap: { status: 'kept', sending: false } } : state
    case 'refused':
      return isUnderWay(tap) ? { ...state, tap: { status: 'open', refusal: event.code } } : state
    case 'answered':
      return {
        ...state,
        home: confirmed(state.home, event.answer),
        tap: tapAfter(tap, event.answer, state.home),
        source: 'cloud',
      }
  }
}

function isUnderWay(tap: Tap): boolean {
  return tap.status === 'sending' || tap.status === 'kept'
}

/** An answer for another day than the one on the page leaves today's check-in as it is. */
function tapAfter(tap: Tap, { day, again, award }: Answer, { today }: MemberHome): Tap {
  if (day !== today) return tap.status === 'sending' ? { status: 'open', refusal: null } : tap
  return { status: 'done', again: again && tap.status === 'sending', award }
}

/** What the page shows: before the answer is there, what the tap is going to do. */
export function shownHome({ home, tap }: Member): MemberHome {
  return tap.status === 'sending' || tap.status === 'kept' ? painted(home) : home
}

function painted(home: MemberHome): MemberHome {
  const { offer, account } = home
  return {
    ...counting(home, home.today),
    checkedIn: true,
    streak: offer.streak,
    best: Math.max(home.best, offer.streak),
    daysToReward: home.daysToReward > 1 ? home.daysToReward - 1 : 7,
    account: { ...account, balance: account.balance + offer.points },
  }
}

function confirmed(home: MemberHome, answer: Answer): MemberHome {
  const { day, streak, best, daysToReward, account } = answer
  return {
    ...counting(home, day),
    checkedIn: home.checkedIn || day === home.today,
    streak,
    best,
    daysToReward,
    account,
  }
}

function counting({ week, month, ...home }: MemberHome, day: string): MemberHome {
  const count = (one: MemberHome['week'][number]) =>
    one.day === day && one.mark !== 'madeUp' ? { day, mark: 'counted' as const } : one
  return { ...home, week: week.map(count), month: month.map(count) }
}
