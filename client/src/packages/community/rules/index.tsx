import { AstrayView } from '../../../components/AstrayView/AstrayView'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'

/** The rules of the community: read in half a minute, acknowledged with a tap. */
export default function RulesPage() {
  const communityId = useCommunity()
  if (communityId === null)
    return (
      <Page>
        <AstrayView />
      </Page>
    )
  return (
    <Page title='群规' lead='半分钟看完,心里有数'>
      <RulesOf communityId={communityId} />
    </Page>
  )
}

function RulesOf({ communityId }: { communityId: string }) {
  const rules = useCloud('rules.read', { communityId })
  const acknowledge = useAction('rules.acknowledge', { onDone: rules.again })
  return (
    <Loaded cloud={rules}>
      {({ inForce, asked, acknowledged }) =>
        inForce === null ? (
          <EmptyState icon='rules' title='还没有群规' note='群主写好以后,会在这里' />
        ) : (
          <Card title={`第 ${inForce.version} 版`}>
            <List label='群规'>
              {inForce.clauses.map((clause, index) => (
                <ListRow key={clause} title={`${index + 1}. ${clause}`} />
              ))}
            </List>
            {acknowledge.failure !== null && <Notice>{acknowledge.failure}</Notice>}
            {acknowledged && <Notice kind='done'>你已确认看过</Notice>}
            {asked && !acknowledged && (
              <Button
                kind='main'
                busy={acknowledge.busy}
                onPress={() => acknowledge.run({ communityId, version: inForce.version })}
              >
                我看过了
              </Button>
            )}
          </Card>
        )
      }
    </Loaded>
  )
}
