import { Flame } from '../../components/Flame/Flame'
import { flameOf } from '../../components/Flame/flameOf'
import { StreakNumber } from '../../components/StreakNumber/StreakNumber'
import { Tag } from '../../components/Tag/Tag'
import { WeekRow } from '../../components/WeekRow/WeekRow'
import { Box } from '../../elements/Box'
import { upTo } from '../../words/upTo'
import { CheckInAction, type CheckInActionProps } from './CheckInAction'
import type { MemberHome, Tap } from './checkInState'
import { Outcome } from './Outcome'

interface HeroProps extends CheckInActionProps {
  /** Which number today's check-in was, once it is known. */
  place: number | null
}

/** The fire, the streak and the button. */
export function Hero({ place, ...action }: HeroProps) {
  const { home, tap } = action
  const { streak, week, today } = home
  const waiting = tap.status === 'kept'
  return (
    <Box className='check-in__hero'>
      <Flame shape={flameOf(streak)} label={`连续 ${streak} 天`} fed={isFed(tap)} />
      <StreakNumber streak={streak} />
      {waiting && <Tag>待送达</Tag>}
      <Box className='check-in__sub'>{summary(home, tap, place)}</Box>
      <Box className='check-in__week'>
        <WeekRow days={week} rewardDay={rewardDay(home)} waitingDay={waiting ? today : undefined} />
      </Box>
      <Outcome home={home} tap={tap} />
      <CheckInAction {...action} />
    </Box>
  )
}

/** Whether the fire was fed during this visit. */
function isFed(tap: Tap): boolean {
  return tap.status === 'done' ? tap.award !== null : tap.status !== 'open'
}

function summary(home: MemberHome, tap: Tap, place: number | null): string {
  const { best, daysToReward, account } = home
  if (tap.status === 'done' && place !== null)
    return `今天第 ${upTo(999, place)} 位签到 · 积分 ${account.balance}`
  const reward = `再签 ${daysToReward} 天得七日奖励`
  return best > 0 ? `最长 ${best} 天 · ${reward}` : reward
}

/** The day of this week on which the reward comes if no day is missed. */
function rewardDay({ week, today, checkedIn, daysToReward }: MemberHome): string | undefined {
  const now = week.findIndex(({ day }) => day === today)
  const away = checkedIn ? daysToReward : daysToReward - 1
  return away > 0 ? week[now + away]?.day : undefined
}
