import { useRef, useState } from 'react'
import { call, codeOf } from '../../services/call'
import type { CallCode } from '../../services/callCode'
import { monthAfter, monthOf } from '../../words/calendarWords'
import type { MemberHome } from './checkInState'

type Days = MemberHome['month']

/** A month of the calendar, as far as it is known. */
export type MonthState =
  | { status: 'ready'; days: Days }
  | { status: 'loading' }
  | { status: 'failed'; code: CallCode }

/**
 * Pages through a member's months, from the first one to the current one, which comes with the first
 * screen. Turning further than that stays where it is.
 */
export function useCalendar({ community, today, month: days, firstMonth }: MemberHome) {
  const current = monthOf(today)
  const [month, setMonth] = useState(current)
  // Two turns may come before the first is shown.
  const turnedTo = useRef(current)
  const [earlier, setEarlier] = useState<Record<string, MonthState>>({})

  const load = async (wanted: string) => {
    setEarlier((known) => ({ ...known, [wanted]: { status: 'loading' } }))
    const found = await ask(community.communityId, wanted)
    setEarlier((known) => ({ ...known, [wanted]: found }))
  }
  const turn = (count: number) => {
    const to = monthAfter(turnedTo.current, count)
    if (to < firstMonth || to > current) return
    turnedTo.current = to
    setMonth(to)
    if (to !== current && earlier[to]?.status !== 'ready') void load(to)
  }
  const reload = () => {
    setEarlier({})
    if (month !== current) void load(month)
  }

  const shown: MonthState =
    month === current ? { status: 'ready', days } : (earlier[month] ?? { status: 'loading' })
  return { month, shown, turn, reload, hasEarlier: month > firstMonth, hasLater: month < current }
}

async function ask(communityId: string, month: string): Promise<MonthState> {
  try {
    const { days } = await call('checkin.calendar', { communityId, month })
    return { status: 'ready', days }
  } catch (error) {
    return { status: 'failed', code: codeOf(error) }
  }
}
