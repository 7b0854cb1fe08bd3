import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { Balance } from '../Balance'
import { AuditNotice } from './AuditNotice'
import { EntryRow } from './EntryRow'

type Ledger = Output<'points.ledger'>

/** Every point that came or went, and why. */
export default function LedgerPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='积分明细'>
      <LedgerOf communityId={communityId} />
    </Page>
  )
}

function LedgerOf({ communityId }: { communityId: string }) {
  const ledger = useCloud('points.ledger', { communityId })
  return (
    <Loaded cloud={ledger} bones={['block', 'block', 'block', 'block']}>
      {(data) => (
        <>
          <Balance points={data.balance} note={`补签卡 ${data.makeUpCards} 张`} />
          {data.audit && <AuditNotice {...data.audit} />}
          <Entries key={data.entries[0]?.seq ?? 0} communityId={communityId} newest={data} />
        </>
      )}
    </Loaded>
  )
}

/** The newest entries, and older ones as they are asked for. */
function Entries({ communityId, newest }: { communityId: string; newest: Ledger }) {
  const [older, setOlder] = useState<readonly Ledger[]>([])
  const { run, busy, failure } = useAction('points.ledger', {
    onDone: (page) => setOlder((pages) => [...pages, page]),
  })
  const pages = [newest, ...older]
  const before = pages.at(-1)?.before ?? null
  if (newest.entries.length === 0) {
    return <EmptyState icon='list' title='还没有积分' note='签到一次,这里就有第一笔' />
  }
  return (
    <Card>
      <List label='积分明细'>
        {pages.flatMap(({ entries }) =>
          entries.map((entry) => <EntryRow key={entry.seq} entry={entry} />),
        )}
      </List>
      {failure !== null && <Notice>{failure}</Notice>}
      {before !== null && (
        <Button kind='quiet' busy={busy} onPress={() => run({ communityId, before })}>
          更早的明细
        </Button>
      )}
    </Card>
  )
}
