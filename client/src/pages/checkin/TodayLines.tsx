import { Button } from '../../components/Button/Button'
import { Card } from '../../components/Card/Card'
import { DailyLine } from '../../components/DailyLine/DailyLine'
import type { Reaction } from '../../components/DailyLine/reactionInWords'
import { Skeleton } from '../../components/Skeleton/Skeleton'
import { Box } from '../../elements/Box'
import { messageFor } from '../../services/messageFor'
import type { TodayState } from './useToday'

interface TodayLinesProps {
  state: TodayState
  onAsk: () => void
  onSay: (text: string) => void
  onReact: (memberId: string, reaction: Reaction | null) => void
}

/** 每日一言, once today's check-in is done. */
export function TodayLines({ state, onAsk, onSay, onReact }: TodayLinesProps) {
  switch (state.status) {
    case 'none':
      return null
    case 'loading':
      return (
        <Card title='每日一言'>
          <Skeleton bones={['block']} />
        </Card>
      )
    case 'failed':
      return (
        <Card title='每日一言'>
          <Box className='check-in__sub'>{messageFor(state.code)}</Box>
          <Button kind='quiet' onPress={onAsk}>
            再试一次
          </Button>
        </Card>
      )
    case 'ready':
      return <DailyLine today={state.today} saying={state.saying} onSay={onSay} onReact={onReact} />
  }
}
