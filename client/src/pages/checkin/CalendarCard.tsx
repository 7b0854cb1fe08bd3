import { useState } from 'react'
import { Button } from '../../components/Button/Button'
import { Card } from '../../components/Card/Card'
import { Icon } from '../../components/Icon/Icon'
import { MonthCalendar } from '../../components/MonthCalendar/MonthCalendar'
import { Skeleton } from '../../components/Skeleton/Skeleton'
import { Stats } from '../../components/Stats/Stats'
import { Box } from '../../elements/Box'
import { Press } from '../../elements/Press'
import { SwipeArea } from '../../elements/SwipeArea'
import { messageFor } from '../../services/messageFor'
import { monthInWords } from '../../words/calendarWords'
import type { MemberHome } from './checkInState'
import { MakeUp } from './MakeUp'
import { useCalendar } from './useCalendar'

interface CalendarCardProps {
  home: MemberHome
  /** A day was made up: what the page shows has changed. */
  onMadeUp: () => void
}

/** A member's months, and the make-up cards in hand. */
export function CalendarCard({ home, onMadeUp }: CalendarCardProps) {
  const { month, shown, turn, reload, hasEarlier, hasLater } = useCalendar(home)
  const [missed, setMissed] = useState<string | null>(null)
  const closeAfter = () => {
    setMissed(null)
    reload()
    onMadeUp()
  }
  return (
    <Card
      title={monthInWords(month, home.today)}
      aside={
        <Box className='calendar__turns'>
          {hasEarlier && (
            <Press className='calendar__turn' label='上个月' onPress={() => turn(-1)}>
              <Icon name='left' />
            </Press>
          )}
          {hasLater && (
            <Press className='calendar__turn' label='下个月' onPress={() => turn(1)}>
              <Icon name='right' />
            </Press>
          )}
        </Box>
      }
    >
      <SwipeArea onSwipe={(direction) => turn(direction === 'left' ? 1 : -1)}>
        {shown.status === 'ready' && (
          <MonthCalendar days={shown.days} makeUpFrom={home.makeUpFrom} onMissed={setMissed} />
        )}
        {shown.status === 'loading' && <Skeleton bones={['block', 'block', 'block', 'block']} />}
        {shown.status === 'failed' && (
          <>
            <Box className='check-in__sub'>{messageFor(shown.code)}</Box>
            <Button kind='quiet' onPress={reload}>
              再试一次
            </Button>
          </>
        )}
      </SwipeArea>
      {missed !== null && (
        <MakeUp
          key={missed}
          home={home}
          day={missed}
          onDone={closeAfter}
          onClose={() => setMissed(null)}
        />
      )}
      <Stats
        items={[
          { name: '积分', value: home.account.balance },
          { name: '最长连续', value: home.best },
          { name: '补签卡', value: home.account.makeUpCards },
        ]}
      />
    </Card>
  )
}
