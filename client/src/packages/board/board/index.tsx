import { useState } from 'react'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Page } from '../../../components/Page/Page'
import { Segmented } from '../../../components/Segmented/Segmented'
import { useCommunity } from '../../../hooks/useCommunity'
import { PeopleBoard } from './PeopleBoard'
import { type Span, spans } from './spans'
import { TeamBoard } from './TeamBoard'

type View = 'points' | 'streak' | 'team'

const views = [
  { value: 'points', text: '积分' },
  { value: 'streak', text: '连续签到' },
  { value: 'team', text: '小队' },
] as const

/** Who took part most: by points, by streak, by team. */
export default function BoardPage() {
  const communityId = useCommunity()
  const [view, setView] = useState<View>('points')
  const [span, setSpan] = useState<Span>('week')
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='排行榜' lead='同分同名次,不想上榜可以随时隐藏'>
      <Segmented label='按什么排' parts={views} value={view} onChange={setView} />
      {view !== 'streak' && (
        <Segmented label='时间' parts={spans} value={span} onChange={setSpan} />
      )}
      {view === 'team' ? (
        <TeamBoard communityId={communityId} span={span} />
      ) : (
        <PeopleBoard communityId={communityId} by={view} span={span} />
      )}
    </Page>
  )
}
