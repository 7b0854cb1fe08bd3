import { Box } from '../../elements/Box'
import { Press } from '../../elements/Press'
import { dayInWords, WEEKDAYS, weekdayOf } from '../../words/calendarWords'
import { Icon } from '../Icon/Icon'
import './MonthCalendar.scss'
import { type MarkedDay, markInWords } from './markInWords'

interface MonthCalendarProps {
  days: readonly MarkedDay[]
  /** The first day that can be made up; a missed one from then on can be pressed. */
  makeUpFrom: string
  onMissed: (day: string) => void
}

/** What stands under a day's number, so that nobody needs the colours. */
type Sign = 'counted' | 'madeUp' | 'rest' | 'missed' | 'canBeMadeUp'

const letters: Record<Exclude<Sign, 'counted'>, string> = {
  madeUp: '补',
  rest: '休',
  missed: '–',
  canBeMadeUp: '可补',
}

const explained = ['counted', 'madeUp', 'rest', 'missed'] as const

/** A month of days; those in a row are joined, as the streak joins them. */
export function MonthCalendar({ days, makeUpFrom, onMissed }: MonthCalendarProps) {
  const first = days[0]
  const blanks = first ? weekdayOf(first.day) : 0
  return (
    <>
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
      <Legend days={days} />
    </>
  )
}

interface CellProps extends MarkedDay {
  joins: string
  onMissed?: (day: string) => void
}

function Cell({ day, mark, joins, onMissed }: CellProps) {
  const sign = onMissed ? 'canBeMadeUp' : mark
  const face = (
    <Box className={`month__day month__day--${sign}`}>
      <Box className='month__number'>{Number(day.slice(8))}</Box>
      {isSign(sign) && <Box className='month__sign'>{signOf(sign)}</Box>}
    </Box>
  )
  const label = `${dayInWords(day)} ${markInWords(mark)}`
  if (!onMissed)
    return (
      <Box className={`month__cell ${joins}`} role='img' label={label}>
        {face}
      </Box>
    )
  return (
    <Press className='month__cell' label={`${label},可以补签`} onPress={() => onMissed(day)}>
      {face}
    </Press>
  )
}

function signOf(sign: Sign) {
  return sign === 'counted' ? <Icon name='check' /> : letters[sign]
}

function isSign(mark: MarkedDay['mark'] | Sign): mark is Sign {
  return mark === 'counted' || mark in letters
}

/** What the signs of this month mean; a screen reader hears it from each day. */
function Legend({ days }: Pick<MonthCalendarProps, 'days'>) {
  const found = explained.filter((sign) => days.some(({ mark }) => mark === sign))
  if (found.length === 0) return null
  return (
    <Box className='month__legend' hidden>
      {found.map((sign) => (
        <Box className='month__meaning' key={sign}>
          <Box className={`month__sign month__sign--${sign}`}>{signOf(sign)}</Box>
          {markInWords(sign)}
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
