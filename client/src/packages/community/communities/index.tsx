import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Page } from '../../../components/Page/Page'
import { useCommunity } from '../../../hooks/useCommunity'
import { lastHome } from '../../../services/lastHome'
import { openTab } from '../../../services/navigation'

/** The communities this person is in. */
export default function Communities() {
  const communityId = useCommunity()
  const home = communityId === null ? null : lastHome(communityId)
  return (
    <Page title='我的社群'>
      <Card>
        {home ? (
          <List label='我的社群'>
            <ListRow
              icon='users'
              title={home.community.name}
              note={home.community.purpose}
              onPress={() => openTab('today')}
            />
          </List>
        ) : (
          <EmptyState icon='users' title='还没有社群' note='点开群里的「群火」卡片,就能加入' />
        )}
      </Card>
    </Page>
  )
}
