import { useEffect, useState } from 'react'
import { Card } from '../../components/Card/Card'
import { Icon } from '../../components/Icon/Icon'
import { Notice } from '../../components/Notice/Notice'
import { Box } from '../../elements/Box'
import { useCloud } from '../../hooks/useCloud'
import { endFirstWeek, isFirstWeekOver } from '../../services/firstWeekOver'
import './FirstWeek.scss'

const words = {
  join: '加入社群',
  rules: '读一读群规',
  checkIn: '第一次签到',
  vote: '第一次投票',
}

/** A newcomer's first steps, until they are done or the week is over. */
export function FirstWeek({ communityId }: { communityId: string }) {
  const [over] = useState(() => isFirstWeekOver(communityId))
  const week = useCloud('community.firstWeek', over ? null : { communityId })
  const state = week.status === 'ready' ? week.data.state : 'underWay'
  useEffect(() => {
    if (state !== 'underWay') endFirstWeek(communityId)
  }, [communityId, state])
  if (week.status !== 'ready') return null
  const { daysLeft, steps, reward, justRewarded } = week.data
  if (justRewarded)
    return <Notice kind='reward'>{`第一周走完了,欢迎你。奖励 +${reward} 积分`}</Notice>
  if (state !== 'underWay') return null
  return (
    <Card title='第一周' aside={<Box className='first-week__left'>{`还有 ${daysLeft} 天`}</Box>}>
      <Box role='list' label='第一周的几步'>
        {steps.map(({ step, done }) => (
          <Box
            className={`first-week__step ${done ? 'first-week__step--done' : ''}`}
            role='listitem'
            key={step}
          >
            <Box className='first-week__mark' hidden>
              {done && <Icon name='check' />}
            </Box>
            <Box>{words[step]}</Box>
            <Box className='first-week__state'>{done ? '已完成' : '还没有'}</Box>
          </Box>
        ))}
      </Box>
      {reward > 0 && <Box className='first-week__left'>{`都走完,+${reward} 积分`}</Box>}
    </Card>
  )
}
