import { Box } from '../../elements/Box'
import { Icon } from '../Icon/Icon'
import { type MarkedDay, markInWords } from '../MonthCalendar/markInWords'
import './WeekRow.scss'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

interface WeekRowProps {
  days: readonly MarkedDay[]
  /** The day on which the seven-day reward comes, if it lies in this week. */
  rewardDay: string | undefined
}

/** This week at a glance. */
export function WeekRow({ days, rewardDay }: WeekRowProps) {
  return (
    <Box className='week' role='group' label='本周'>
      {days.map(({ day, mark }, index) => (
        <Box
          className='week__day'
          key={day}
          role='img'
          label={`周${WEEKDAYS[index]} ${markInWords(mark)}${day === rewardDay ? ',七日奖励' : ''}`}
        >
          <Box className='week__name'>{WEEKDAYS[index]}</Box>
          <Box
            className={`week__dot week__dot--${day === rewardDay ? 'gift' : mark} ${mark === 'open' ? 'week__dot--today' : ''}`}
          >
            {day === rewardDay ? <Icon name='gift' /> : <DayMark mark={mark} />}
          </Box>
        </Box>
      ))}
    </Box>
  )
}

function DayMark({ mark }: Pick<MarkedDay, 'mark'>) {
  if (mark === 'counted' || mark === 'madeUp') return <Icon name='check' />
  return mark === 'open' ? <>今</> : null
}
