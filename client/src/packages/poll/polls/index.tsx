import { useState } from 'react'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Page } from '../../../components/Page/Page'
import { Segmented } from '../../../components/Segmented/Segmented'
import { useCommunity } from '../../../hooks/useCommunity'
import { useMe } from '../../../hooks/useMe'
import { openPage } from '../../../services/navigation'
import { PollPages } from './PollPages'

const parts = [
  { value: 'open', text: '进行中' },
  { value: 'past', text: '已结束' },
] as const

/** Every poll of the community: those that are open, and past ones with what came of them. */
export default function Polls() {
  const communityId = useCommunity()
  const [which, setWhich] = useState<(typeof parts)[number]['value']>('open')
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='投票'>
      <LaunchButton communityId={communityId} />
      <Segmented label='投票' parts={parts} value={which} onChange={setWhich} />
      <Card>
        <PollPages key={which} communityId={communityId} which={which} />
      </Card>
    </Page>
  )
}

function LaunchButton({ communityId }: { communityId: string }) {
  const role = useMe(communityId)?.role
  if (role !== 'owner' && role !== 'admin') return null
  return <Button onPress={() => openPage('launchPoll', { from: 'new' })}>发起投票</Button>
}
