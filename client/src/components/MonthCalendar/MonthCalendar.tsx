import { Box } from '../../elements/Box'
import { dayInWords, weekdayOf } from '../../words/calendarWords'
import './MonthCalendar.scss'
import { type MarkedDay, markInWords } from './markInWords'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

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

/** Which neighbours a counted day is joined to. */
function joins(days: readonly MarkedDay[], index: number): string {
  if (!isLit(days[index])) return ''
  const before = isLit(days[index - 1]) ? 'month__cell--before' : ''
  const after = isLit(days[index + 1]) ? 'month__cell--after' : ''
  return `${before} ${after}`
}

function isLit(day: MarkedDay | undefined): boolean {
  return day?.mark === 'counted' || day?.mark === 'madeUp'
}
