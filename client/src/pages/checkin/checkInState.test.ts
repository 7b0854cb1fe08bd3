import { describe, expect, it } from 'vitest'
import {
  type Answer,
  type CheckInEvent,
  type CheckInState,
  type MemberHome,
  nextState,
  shownHome,
} from './checkInState'

const account: MemberHome['account'] = {
  ver: 1,
  seq: 12,
  balance: 85,
  head: '0'.repeat(32),
  lastDay: '2026-11-17',
  streak: 12,
  best: 31,
  months: {},
  kept: {},
  rewardsDue: 0,
  makeUpCards: 1,
  checkedAt: null,
  week: { id: '2026-W47', points: 2 },
  month: { id: '202611', points: 12 },
  earned: 85,
}

const days: MemberHome['week'] = [
  { day: '2026-11-16', mark: 'counted' },
  { day: '2026-11-17', mark: 'counted' },
  { day: '2026-11-18', mark: 'open' },
  { day: '2026-11-19', mark: 'ahead' },
]

const home: MemberHome = {
  status: 'member',
  community: { communityId: 'K7QHM3ZX2P', name: '技术交流群', purpose: '露个面', closed: false },
  me: { memberId: 'K7QHM3ZX2P_me', nickname: '林晓', avatar: '', role: 'member' },
  today: '2026-11-18',
  checkedIn: false,
  streak: 12,
  best: 31,
  daysToReward: 2,
  offer: { streak: 13, points: 1, reward: false },
  week: days,
  month: days,
  firstMonth: '202610',
  makeUpFrom: '2026-11-15',
  here: { count: 23, newest: [] },
  ticket: 'ticket',
  ticketExpiry: '2026-11-19T16:00:00.000Z',
  account,
}

const answer: Answer = {
  day: '2026-11-18',
  today: '2026-11-18',
  again: false,
  streak: 13,
  best: 31,
  daysToReward: 1,
  award: { points: 1, reward: null },
  account: { ...account, ver: 2, balance: 86 },
}

const opened: CheckInEvent = { type: 'opened', home, keptDays: [] }

function after(...events: CheckInEvent[]): CheckInState {
  return events.reduce(nextState, { status: 'loading' })
}

function memberAfter(...events: CheckInEvent[]) {
  const state = after(...events)
  if (state.status !== 'member') throw new Error(`not a member: ${state.status}`)
  return state
}

function markOf(shown: MemberHome, day: string) {
  return [...shown.week, ...shown.month].filter((one) => one.day === day).map(({ mark }) => mark)
}

describe('the tap', () => {
  it('shows the next streak, points and day before the answer is there', () => {
    const shown = shownHome(memberAfter(opened, { type: 'tapped' }))
    expect(shown).toMatchObject({ checkedIn: true, streak: 13, daysToReward: 1 })
    expect(shown.account.balance).toBe(86)
    expect(markOf(shown, '2026-11-18')).toEqual(['counted', 'counted'])
  })

  it('begins the next seven days with the check-in that earns the reward', () => {
    const eve = { ...home, daysToReward: 1, offer: { streak: 14, points: 8, reward: true } }
    const tapped = memberAfter({ type: 'opened', home: eve, keptDays: [] }, { type: 'tapped' })
    expect(shownHome(tapped).daysToReward).toBe(7)
  })

  it('raises the longest streak with the current one', () => {
    const record = { ...home, best: 12 }
    const tapped = memberAfter({ type: 'opened', home: record, keptDays: [] }, { type: 'tapped' })
    expect(shownHome(tapped).best).toBe(13)
  })

  it('does nothing more when it is pressed again', () => {
    const once = after(opened, { type: 'tapped' })
    expect(nextState(once, { type: 'tapped' })).toBe(once)
  })

  it('does nothing for somebody who is not a member', () => {
    expect(after({ type: 'tapped' })).toEqual({ status: 'loading' })
  })
})

describe('the answer', () => {
  it('confirms what was shown', () => {
    const state = memberAfter(opened, { type: 'tapped' }, { type: 'answered', answer })
    expect(state.tap).toEqual({ status: 'done', again: false, award: answer.award })
    expect(shownHome(state).account.balance).toBe(86)
  })

  it('corrects what was shown, where the cloud counted otherwise', () => {
    const other = { ...answer, streak: 1, daysToReward: 6 }
    const state = memberAfter(opened, { type: 'tapped' }, { type: 'answered', answer: other })
    expect(shownHome(state)).toMatchObject({ streak: 1, daysToReward: 6 })
  })

  it('says so if the day had been counted on another phone', () => {
    const again = { ...answer, again: true }
    const state = memberAfter(opened, { type: 'tapped' }, { type: 'answered', answer: again })
    expect(state.tap).toMatchObject({ status: 'done', again: true })
  })

  it('does not call a kept check-in a second one when its first sending had arrived', () => {
    const again = { ...answer, again: true }
    const state = memberAfter(
      opened,
      { type: 'tapped' },
      { type: 'unanswered' },
      { type: 'answered', answer: again },
    )
    expect(state.tap).toMatchObject({ status: 'done', again: false })
  })

  it('says so too if the screen was loaded anew in between', () => {
    const state = memberAfter(
      opened,
      { type: 'tapped' },
      { type: 'opened', home: { ...home, checkedIn: true }, keptDays: ['2026-11-18'] },
      { type: 'answered', answer: { ...answer, again: true } },
    )
    expect(state.tap).toMatchObject({ status: 'done', again: true })
  })

  it('for yesterday leaves today open', () => {
    const late = { ...answer, day: '2026-11-17' }
    const state = memberAfter(opened, { type: 'tapped' }, { type: 'answered', answer: late })
    expect(state.tap).toEqual({ status: 'open', refusal: null })
    expect(shownHome(state).checkedIn).toBe(false)
  })

  it('keeps a made-up day marked as made up', () => {
    const week = days.map((one) =>
      one.day === '2026-11-17' ? { ...one, mark: 'madeUp' as const } : one,
    )
    const late = { ...answer, day: '2026-11-17' }
    const state = memberAfter(
      { type: 'opened', home: { ...home, week }, keptDays: [] },
      { type: 'answered', answer: late },
    )
    expect(state.home.week[1]?.mark).toBe('madeUp')
  })
})

describe('without an answer', () => {
  const kept = [opened, { type: 'tapped' }, { type: 'unanswered' }] as const

  it('keeps the check-in and the streak that it brings', () => {
    const state = memberAfter(...kept)
    expect(state.tap).toEqual({ status: 'kept', sending: false })
    expect(shownHome(state).streak).toBe(13)
  })

  it('says when it is being sent again', () => {
    expect(memberAfter(...kept, { type: 'resending' }).tap).toEqual({
      status: 'kept',
      sending: true,
    })
  })

  it('takes the paint back when the cloud refuses, and says why', () => {
    const state = memberAfter(...kept, { type: 'refused', code: 'TICKET_EXPIRED' })
    expect(state.tap).toEqual({ status: 'open', refusal: 'TICKET_EXPIRED' })
    expect(shownHome(state).streak).toBe(12)
  })

  it('still shows it as kept when the app is opened again', () => {
    const state = memberAfter({ type: 'opened', home, keptDays: ['2026-11-18'] })
    expect(state.tap).toEqual({ status: 'kept', sending: false })
  })

  it('leaves the day open when what waits is of another day', () => {
    const state = memberAfter({ type: 'opened', home, keptDays: ['2026-11-17'] })
    expect(state.tap).toEqual({ status: 'open', refusal: null })
  })
})

describe('opening', () => {
  it('shows what this phone saw last, and then what is', () => {
    const seen = { ...home, here: { count: 3, newest: [] } }
    const state = memberAfter({ type: 'remembered', home: seen, keptDays: [] }, opened)
    expect(state.home.here.count).toBe(23)
  })

  it('never lets what was seen last replace what is', () => {
    const state = after(opened)
    expect(nextState(state, { type: 'remembered', home, keptDays: [] })).toBe(state)
  })

  it('works from what was seen last when the network is away, and says so', () => {
    const state = memberAfter(
      { type: 'remembered', home, keptDays: [] },
      { type: 'unopened', code: 'OFFLINE' },
    )
    expect(state).toMatchObject({ source: 'stale', tap: { status: 'open' } })
  })

  it('does not work from it when the community is gone', () => {
    const state = after(
      { type: 'remembered', home, keptDays: [] },
      { type: 'unopened', code: 'COMMUNITY_NOT_FOUND' },
    )
    expect(state).toEqual({ status: 'failed', code: 'COMMUNITY_NOT_FOUND' })
  })

  it('keeps a tap that is on its way when the first screen arrives', () => {
    const state = memberAfter(
      { type: 'remembered', home, keptDays: [] },
      { type: 'tapped' },
      opened,
    )
    expect(state.tap).toEqual({ status: 'sending' })
  })

  it('offers the new day once one has begun', () => {
    const state = memberAfter(
      opened,
      { type: 'tapped' },
      { type: 'answered', answer },
      { type: 'opened', home: { ...home, today: '2026-11-19' }, keptDays: [] },
    )
    expect(state.tap).toEqual({ status: 'open', refusal: null })
  })

  it('keeps the reward of this visit in sight when the screen is loaded again', () => {
    const rewarded = { ...answer, award: { points: 8, reward: { points: 7, makeUpCards: 1 } } }
    const state = memberAfter(
      opened,
      { type: 'tapped' },
      { type: 'answered', answer: rewarded },
      { type: 'opened', home: { ...home, checkedIn: true }, keptDays: [] },
    )
    expect(state.tap).toMatchObject({ status: 'done', award: { reward: { points: 7 } } })
  })

  it('starts over when it is tried again', () => {
    const failed = after({ type: 'unopened', code: 'TIMEOUT' })
    expect(failed).toEqual({ status: 'failed', code: 'TIMEOUT' })
    expect(nextState(failed, { type: 'opening' })).toEqual({ status: 'loading' })
  })
})

describe('a newcomer', () => {
  const guest: CheckInEvent = {
    type: 'opened',
    home: {
      status: 'guest',
      community: home.community,
      hereToday: 23,
      wayIn: 'open',
      removed: false,
    },
    keptDays: [],
  }

  it('sees that joining is on its way, and why it was refused', () => {
    expect(after(guest, { type: 'joinTapped' })).toMatchObject({ joining: true, refusal: null })
    expect(
      after(guest, { type: 'joinTapped' }, { type: 'joinRefused', code: 'MEMBER_REMOVED' }),
    ).toMatchObject({ joining: false, refusal: 'MEMBER_REMOVED' })
  })

  it('can check in as soon as the membership is there', () => {
    expect(memberAfter(guest, { type: 'joinTapped' }, opened).tap.status).toBe('open')
  })
})
