import type { Output } from '../../../../../contract'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Stats } from '../../../components/Stats/Stats'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'

type Health = Output<'community.health'>

/** For the owner: what failed, what was slow, and what was used of the cloud's quota. */
export default function HealthPage() {
  const communityId = useCommunity()
  const health = useCloud('community.health', communityId === null ? null : { communityId })
  return (
    <Page title='运行状况'>
      <Loaded cloud={health}>
        {({ troubles, usage }) => (
          <>
            <TroublesCard troubles={troubles} />
            <UsageCard usage={usage} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function TroublesCard({ troubles }: Pick<Health, 'troubles'>) {
  return (
    <Card title='最近 24 小时'>
      {troubles.length === 0 ? (
        <EmptyState icon='check' title='一切正常' note='没有出错,也没有让人久等的操作' />
      ) : (
        <List label='出错或缓慢的操作'>
          {troubles.map(({ verb, errors, slow }) => (
            <ListRow key={verb} title={verb} note={troubleInWords(errors, slow)} />
          ))}
        </List>
      )}
    </Card>
  )
}

function UsageCard({ usage }: Pick<Health, 'usage'>) {
  return (
    <Card title='云开发用量'>
      {usage.map(({ day, calls, reads, writes }) => (
        <Stats
          key={day}
          items={[
            { name: `${day.slice(5)} 调用`, value: calls },
            { name: '数据库读', value: reads },
            { name: '数据库写', value: writes },
          ]}
        />
      ))}
    </Card>
  )
}

function troubleInWords(errors: number, slow: number): string {
  const parts = [errors > 0 && `出错 ${errors} 次`, slow > 0 && `慢 ${slow} 次`]
  return parts.filter((part) => part !== false).join(',')
}
