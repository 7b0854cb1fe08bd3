import type { Output } from '../../../../../contract'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Stats } from '../../../components/Stats/Stats'
import { Tag } from '../../../components/Tag/Tag'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { openPage } from '../../../services/navigation'
import { dayInWords } from '../../../words/calendarWords'

type Health = Output<'community.health'>

/** For the owner: what failed, what was slow, what the audit found, and what was used of the cloud's quota. */
export default function HealthPage() {
  const communityId = useCommunity()
  const health = useCloud('community.health', communityId === null ? null : { communityId })
  return (
    <Page title='运行状况'>
      <Loaded cloud={health}>
        {({ troubles, audit, quota, usage }) => (
          <>
            <TroublesCard troubles={troubles} />
            <AuditCard audit={audit} />
            <UsageCard quota={quota} usage={usage} />
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

function AuditCard({ audit }: Pick<Health, 'audit'>) {
  return (
    <Card title='夜间对账'>
      {audit === null ? (
        <EmptyState icon='shield' title='还没有对过账' note='明早来看第一次的结果' />
      ) : (
        <List label='最近一次夜间对账'>
          <ListRow
            title={audit.wrong === 0 ? '全部无误' : `${audit.wrong} 人有出入`}
            note={`${dayInWords(audit.day)},核对了 ${audit.members} 人`}
            onPress={() => openPage('audits')}
          />
        </List>
      )}
    </Card>
  )
}

function UsageCard({ quota, usage }: Pick<Health, 'quota' | 'usage'>) {
  return (
    <Card title='云环境用量' aside={<Tag kind='plain'>所有社群合计</Tag>}>
      {usage.map(({ day, calls, reads, writes }) => (
        <Stats
          key={day}
          items={[
            { name: `${dayInWords(day)}调用`, value: calls },
            { name: ofQuota('数据库读', reads, quota?.reads), value: reads },
            { name: ofQuota('数据库写', writes, quota?.writes), value: writes },
          ]}
        />
      ))}
    </Card>
  )
}

function ofQuota(name: string, used: number, most: number | undefined): string {
  return most === undefined ? name : `${name},额度的 ${Math.round((used / most) * 100)}%`
}

function troubleInWords(errors: number, slow: number): string {
  const parts = [errors > 0 && `出错 ${errors} 次`, slow > 0 && `慢 ${slow} 次`]
  return parts.filter((part) => part !== false).join(',')
}
