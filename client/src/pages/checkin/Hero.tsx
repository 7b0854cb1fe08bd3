import { Button } from '../../components/Button/Button'
import { Flame } from '../../components/Flame/Flame'
import { Notice } from '../../components/Notice/Notice'
import { StreakNumber } from '../../components/StreakNumber/StreakNumber'
import { WeekRow } from '../../components/WeekRow/WeekRow'
import { Box } from '../../elements/Box'
import { messageFor } from '../../services/messageFor'
import { shareCard } from '../../services/shareCard'
import { upTo } from '../../words/upTo'
import type { MemberHome, Tap } from './checkInState'

interface HeroProps {
  home: MemberHome
  tap: Tap
  /** Which number today's check-in was, once it is known. */
  place: number | null
  onTap: () => void
  onDeliver: () => void
  tell: (text: string) => void
}

/** The fire, the streak and the button. */
export function Hero({ home, tap, place, onTap, onDeliver, tell }: HeroProps) {
  const { streak, week } = home
  return (
    <Box className='check-in__hero'>
      <Flame streak={streak} fed={tap.status === 'sending' || tap.status === 'kept'} />
      <StreakNumber streak={streak} />
      <Box className='check-in__sub'>{summary(home, tap, place)}</Box>
      <Box className='check-in__week'>
        <WeekRow days={week} rewardDay={rewardDay(home)} />
      </Box>
      <Outcome home={home} tap={tap} />
      <Act home={home} tap={tap} onTap={onTap} onDeliver={onDeliver} tell={tell} />
    </Box>
  )
}

function summary(home: MemberHome, tap: Tap, place: number | null): string {
  const { best, daysToReward, account } = home
  if (tap.status === 'done' && place !== null)
    return `今天第 ${upTo(999, place)} 位签到 · 积分 ${account.balance}`
  return `最长 ${best} 天 · 再签 ${daysToReward} 天得七日奖励`
}

/** The day of this week on which the reward comes if no day is missed. */
function rewardDay({ week, today, checkedIn, daysToReward }: MemberHome): string | undefined {
  const now = week.findIndex(({ day }) => day === today)
  const away = checkedIn ? daysToReward : daysToReward - 1
  return away > 0 ? week[now + away]?.day : undefined
}

/** What came of the tap, said where the eye is and to screen readers. */
function Outcome({ home, tap }: Pick<HeroProps, 'home' | 'tap'>) {
  return (
    <Box className='check-in__outcome' role='status' live='polite'>
      {tap.status === 'kept' && <Notice kind='wait'>网络不太好,已帮你记下,联网后自动送达</Notice>}
      {tap.status === 'open' && tap.refusal !== null && <Notice>{messageFor(tap.refusal)}</Notice>}
      {tap.status === 'done' && tap.again && <Notice kind='done'>今天已签到</Notice>}
      {tap.status === 'done' && tap.award?.reward && (
        <Notice kind='reward'>{`连续 ${home.streak} 天,七日奖励 +${tap.award.points} 积分 · 补签卡`}</Notice>
      )}
    </Box>
  )
}

function Act({ home, tap, onTap, onDeliver, tell }: Omit<HeroProps, 'place'>) {
  const tellGroup = async () => {
    const shared = await shareCard(`我已签到,连续 ${home.streak} 天`)
    if (shared === 'copied') tell('链接已复制,发到群里吧')
  }
  if (home.community.closed) return <Notice>{messageFor('COMMUNITY_CLOSED')}</Notice>
  if (tap.status === 'kept')
    return (
      <Button busy={tap.sending} onPress={onDeliver}>
        {tap.sending ? '正在送达' : '立即重试'}
      </Button>
    )
  if (tap.status === 'open')
    return <Button kind='main' onPress={onTap}>{`签到 +${home.offer.points} 积分`}</Button>
  return (
    <Button share busy={tap.status === 'sending'} onPress={() => void tellGroup()}>
      告诉群里
    </Button>
  )
}
