import { Box } from '../../elements/Box'
import { weekdayInWords } from '../../words/calendarWords'
import { Icon, type IconName } from '../Icon/Icon'
import { type MarkedDay, markInWords } from '../MonthCalendar/markInWords'
import './WeekRow.scss'

interface WeekRowProps {
  days: readonly MarkedDay[]
  /** The day on which the seven-day reward comes, if it lies in this week. */
  rewardDay: string | undefined
  /** The day whose check-in still waits on the phone. */
  waitingDay: string | undefined
}

/** This week at a glance. */
export function WeekRow({ days, rewardDay, waitingDay }: WeekRowProps) {
  return (
    <Box className='week' role='group' label='本周'>
      {days.map((marked) => (
        <WeekDay key={marked.day} {...marked} extra={extraOf(marked.day, rewardDay, waitingDay)} />
      ))}
    </Box>
  )
}

type Extra = 'gift' | 'waiting' | null

function extraOf(day: string, rewardDay?: string, waitingDay?: string): Extra {
  if (day === waitingDay) return 'waiting'
  return day === rewardDay ? 'gift' : null
}

function WeekDay({ day, mark, extra }: MarkedDay & { extra: Extra }) {
  const name = weekdayInWords(day)
  const icon = iconOf(mark, extra)
  return (
    <Box className='week__day' role='img' label={`周${name} ${inWords(mark, extra)}`}>
      <Box className='week__name'>{name}</Box>
      <Box className={`week__dot week__dot--${extra ?? mark}`}>
        {icon ? <Icon name={icon} /> : letterOf(mark)}
      </Box>
    </Box>
  )
}

function letterOf(mark: MarkedDay['mark']): string | null {
  if (mark === 'rest') return '休'
  return mark === 'open' ? '今' : null
}

function inWords(mark: MarkedDay['mark'], extra: Extra): string {
  if (extra === 'waiting') return '待送达'
  return extra === 'gift' ? `${markInWords(mark)},七日奖励在这天` : markInWords(mark)
}

function iconOf(mark: MarkedDay['mark'], extra: Extra): IconName | null {
  if (extra === 'waiting') return 'cloud'
  if (extra === 'gift') return 'gift'
  return mark === 'counted' || mark === 'madeUp' ? 'check' : null
}
