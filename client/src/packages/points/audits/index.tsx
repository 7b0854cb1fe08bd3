import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Tag } from '../../../components/Tag/Tag'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { dayInWords } from '../../../words/calendarWords'

type Audit = Output<'points.audits'>['audits'][number]

/** What each night's audit found. */
export default function AuditsPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='夜间对账' lead='每晚三点起,重算每个人的余额、连续天数和校验链'>
      <AuditsOf communityId={communityId} />
    </Page>
  )
}

function AuditsOf({ communityId }: { communityId: string }) {
  const cloud = useCloud('points.audits', { communityId })
  return (
    <Loaded cloud={cloud}>
      {({ audits }) =>
        audits.length === 0 ? (
          <EmptyState icon='shield' title='还没有对过账' note='明早来看第一次的结果' />
        ) : (
          audits.map((audit) => <Night key={audit.day} audit={audit} />)
        )
      }
    </Loaded>
  )
}

function Night({ audit }: { audit: Audit }) {
  const { anchor, day, differences, entries, members, wrong } = audit
  return (
    <Card
      title={dayInWords(day)}
      aside={wrong === 0 ? <Tag kind='done'>全部无误</Tag> : <Tag kind='bad'>{wrong} 人有出入</Tag>}
    >
      <List label={dayInWords(day)}>
        <ListRow title={`${members} 人,${entries} 笔`} note={`校验码 ${anchor}`} />
        {differences.map(({ memberId, nickname, says }) => (
          <ListRow key={`${memberId}${says}`} title={nickname} note={says} />
        ))}
      </List>
    </Card>
  )
}
