import { useCallback, useState } from 'react'
import type { Output } from '../../../../contract'
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

/** Rest days are known so many months ahead. */
const MONTHS_AHEAD = 12

/** Pages through a member's months. The current one comes with the first screen. */
export function useCalendar({ community, today, month: days }: MemberHome) {
  const current = monthOf(today)
  const [month, setMonth] = useState(current)
  const [earlier, setEarlier] = useState<Record<string, MonthState>>({})

  const turn = useCallback(
    async (count: number) => {
      const to = monthAfter(month, count)
      setMonth(to)
      if (to === current || earlier[to]?.status === 'ready') return
      setEarlier((known) => ({ ...known, [to]: { status: 'loading' } }))
      const found = await ask(community.communityId, to)
      setEarlier((known) => ({ ...known, [to]: found }))
    },
    [community.communityId, current, earlier, month],
  )

  const forget = useCallback(() => setEarlier({}), [])

  const shown: MonthState =
    month === current ? { status: 'ready', days } : (earlier[month] ?? { status: 'loading' })
  const first = shown.status === 'ready' ? shown.days[0] : undefined
  return {
    month,
    shown,
    turn,
    forget,
    hasLater: month < monthAfter(current, MONTHS_AHEAD),
    hasEarlier: first !== undefined && first.mark !== 'beforeJoining',
  }
}

async function ask(communityId: string, month: string): Promise<MonthState> {
  try {
    const { days }: Output<'checkin.calendar'> = await call('checkin.calendar', {
      communityId,
      month,
    })
    return { status: 'ready', days }
  } catch (error) {
    return { status: 'failed', code: codeOf(error) }
  }
}
