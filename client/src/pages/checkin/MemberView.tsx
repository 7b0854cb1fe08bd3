import { useState } from 'react'
import { Celebration } from '../../components/Celebration/Celebration'
import { Box } from '../../elements/Box'
import { dayInWords, weekdayInWords } from '../../words/calendarWords'
import { rewardInWords } from '../../words/rewardInWords'
import { CalendarCard } from './CalendarCard'
import type { Award, MemberHome, Source, Tap } from './checkInState'
import { Hero } from './Hero'
import { PeopleCard } from './PeopleCard'
import { TodayLines } from './TodayLines'
import { useToday } from './useToday'
import { Waiting } from './Waiting'

interface MemberViewProps {
  home: MemberHome
  tap: Tap
  source: Source
  onTap: () => void
  onDeliver: () => void
  /** Asks for the first screen again. */
  onChanged: () => void
  tell: (text: string) => void
}

/** A member's day: the fire, the button, and after it the others. */
export function MemberView({
  home,
  tap,
  source,
  onTap,
  onDeliver,
  onChanged,
  tell,
}: MemberViewProps) {
  const { community, me, today, here } = home
  const done = tap.status === 'done'
  const { state, ask, say, react } = useToday(
    community.communityId,
    done && source === 'cloud' ? home : null,
  )
  const [celebrated, setCelebrated] = useState<Award['reward']>(null)
  const reward = done && !tap.again && tap.award ? tap.award.reward : null
  return (
    <>
      <Box className='check-in__head'>
        <Box className='check-in__community' role='heading' level={1}>
          {community.name}
        </Box>
        <Box className='check-in__sub'>
          {source === 'stale'
            ? `这是 ${dayInWords(today)}看到的样子,联网后更新`
            : `${dayInWords(today)} 周${weekdayInWords(today)} · ${me.nickname}`}
        </Box>
      </Box>
      <Hero
        home={home}
        tap={tap}
        place={state.status === 'ready' ? state.today.place : null}
        onTap={onTap}
        onDeliver={onDeliver}
        tell={tell}
      />
      {source === 'cloud' && <Waiting communityId={community.communityId} />}
      <PeopleCard here={state.status === 'ready' ? state.today.here : here} />
      <TodayLines
        state={state}
        onAsk={() => void ask()}
        onSay={(text) => void say(text)}
        onReact={(line, reaction) => void react(line, reaction)}
      />
      <CalendarCard home={home} onMadeUp={onChanged} />
      {reward && reward !== celebrated && (
        <Celebration
          title='七日连签'
          reward={rewardInWords(reward)}
          onEnd={() => setCelebrated(reward)}
        />
      )}
    </>
  )
}
