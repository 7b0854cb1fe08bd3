import { Box } from '../../elements/Box'
import { Press } from '../../elements/Press'
import { dayInWords, WEEKDAYS, weekdayOf } from '../../words/calendarWords'
import './MonthCalendar.scss'
import { type MarkedDay, markInWords } from './markInWords'

interface MonthCalendarProps {
  days: readonly MarkedDay[]
  /** The first day that can be made up; a missed one from then on can be pressed. */
  makeUpFrom: string
  onMissed: (day: string) => void
}

/** A month of days; those in a row are joined, as the streak joins them. */
export function MonthCalendar({ days, makeUpFrom, onMissed }: MonthCalendarProps) {
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
      {days.map((marked, index) => (
        <Cell
          key={marked.day}
          {...marked}
          joins={joins(days, index)}
          {...(marked.mark === 'missed' && marked.day >= makeUpFrom && { onMissed })}
        />
      ))}
    </Box>
  )
}

interface CellProps extends MarkedDay {
  joins: string
  onMissed?: (day: string) => void
}

function Cell({ day, mark, joins, onMissed }: CellProps) {
  const number = (
    <Box
      className={`month__day month__day--${mark} ${onMissed ? 'month__day--open-to-make-up' : ''}`}
    >
      {Number(day.slice(8))}
    </Box>
  )
  const label = `${dayInWords(day)} ${markInWords(mark)}`
  if (!onMissed)
    return (
      <Box className={`month__cell ${joins}`} role='img' label={label}>
        {number}
      </Box>
    )
  return (
    <Press className='month__cell' label={`${label},可以补签`} onPress={() => onMissed(day)}>
      {number}
    </Press>
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
