import { Box } from '../../elements/Box'
import { dayInWords, WEEKDAYS, weekdayOf } from '../../words/calendarWords'
import './MonthCalendar.scss'
import { type MarkedDay, markInWords } from './markInWords'

interface MonthCalendarProps {
  days: readonly MarkedDay[]
}

/** A month of days; those in a row are joined, as the streak joins them. */
export function MonthCalendar({ days }: MonthCalendarProps) {
  const first = days[0]
  const blanks = first ? weekdayOf(first.day) : 0
  return (
    <Box className='month'>
      {WEEKDAYS.map((name) => (
        <Box className='month__weekday' key={name} hidden>
          {name}
        </Box>
      ))}
      {Array.from({ length: blanks }, (_, index) => (
        <Box key={index} />
      ))}
      {days.map(({ day, mark }, index) => (
        <Box
          className={`month__cell ${joins(days, index)}`}
          key={day}
          role='img'
          label={`${dayInWords(day)} ${markInWords(mark)}`}
        >
          <Box className={`month__day month__day--${mark}`}>{Number(day.slice(8))}</Box>
        </Box>
      ))}
    </Box>
  )
}

/** Which neighbours in its row a counted day is joined to. */
function joins(days: readonly MarkedDay[], index: number): string {
  const { [index - 1]: yesterday, [index]: day, [index + 1]: tomorrow } = days
  if (!day || !isLit(day)) return ''
  const column = weekdayOf(day.day)
  const before = column > 0 && isLit(yesterday) ? 'month__cell--before' : ''
  const after = column < 6 && isLit(tomorrow) ? 'month__cell--after' : ''
  return `${before} ${after}`
}

function isLit(day: MarkedDay | undefined): boolean {
  return day?.mark === 'counted' || day?.mark === 'madeUp'
}
