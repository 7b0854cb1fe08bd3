import { Card } from '../../components/Card/Card'
import { TabPage } from '../../components/TabPage/TabPage'
import { useMe } from '../../hooks/useMe'
import { groupsFor } from './groupsFor'
import { Rows } from './Rows'
import { rowGroups } from './rows'
import { sections } from './sections'

/** What is the person's own, and the way to everything else. */
export default function Me() {
  return (
    <TabPage tab='me' title='我的' lead='你的记录、社群和设置'>
      {(communityId) => <MeRows communityId={communityId} />}
    </TabPage>
  )
}

function MeRows({ communityId }: { communityId: string }) {
  const role = useMe(communityId)?.role ?? null
  return (
    <>
      {sections.map((Section, index) => (
        <Section key={index} communityId={communityId} />
      ))}
      {groupsFor(rowGroups, role).map(({ title, rows }) => (
        <Card key={title} title={title}>
          <Rows label={title} rows={rows} />
        </Card>
      ))}
    </>
  )
}
