import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { useMe } from '../../../hooks/useMe'
import { CommentsSection } from './CommentsSection'

/** The rules of the community: read in half a minute, acknowledged with a tap, talked about. */
export default function RulesPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='群规' lead='半分钟看完,心里有数'>
      <RulesOf communityId={communityId} />
    </Page>
  )
}

function RulesOf({ communityId }: { communityId: string }) {
  const rules = useCloud('rules.read', { communityId })
  const me = useMe(communityId)
  const { text, tell } = useToast()
  return (
    <>
      <Loaded cloud={rules}>
        {(read) => {
          const { inForce, proposed } = read
          const newest = proposed ?? inForce
          if (newest === null)
            return <EmptyState icon='rules' title='还没有群规' note='群主写好以后,会在这里' />
          return (
            <>
              {inForce && (
                <InForce
                  communityId={communityId}
                  read={{ ...read, inForce }}
                  onRead={rules.again}
                />
              )}
              {proposed && (
                <Card title={`第 ${proposed.version} 版 · 征求意见`}>
                  <Clauses label='征求意见的群规' clauses={proposed.clauses} />
                </Card>
              )}
              {me && (
                <CommentsSection communityId={communityId} version={newest.version} tell={tell} />
              )}
            </>
          )
        }}
      </Loaded>
      <Toast text={text} />
    </>
  )
}

type Read = Output<'rules.read'>

interface InForceProps {
  communityId: string
  read: Read & { inForce: NonNullable<Read['inForce']> }
  onRead: () => void
}

function InForce({ communityId, read, onRead }: InForceProps) {
  const { inForce, asked, acknowledged } = read
  const { run, busy, failure } = useAction('rules.acknowledge', { onDone: onRead })
  return (
    <Card title={`第 ${inForce.version} 版`}>
      <Clauses label='群规' clauses={inForce.clauses} />
      {failure !== null && <Notice>{failure}</Notice>}
      {acknowledged && <Notice kind='done'>你已确认看过</Notice>}
      {asked && !acknowledged && (
        <Button
          kind='main'
          busy={busy}
          onPress={() => run({ communityId, version: inForce.version })}
        >
          我看过了
        </Button>
      )}
    </Card>
  )
}

function Clauses({ label, clauses }: { label: string; clauses: readonly string[] }) {
  return (
    <List label={label}>
      {clauses.map((clause, index) => (
        <ListRow key={clause} title={`${index + 1}. ${clause}`} />
      ))}
    </List>
  )
}
