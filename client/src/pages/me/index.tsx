import { TabPage } from '../../components/TabPage/TabPage'
import { useMe } from '../../hooks/useMe'
import { RowCard } from './RowCard'
import { ownRows, staffRows } from './rows'
import { rowsFor } from './rowsFor'
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
      <RowCard label='我的' rows={rowsFor(ownRows, role)} />
      <RowCard title='管理' label='管理' rows={rowsFor(staffRows, role)} />
    </>
  )
}
