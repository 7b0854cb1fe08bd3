import { Card } from '../../components/Card/Card'
import { EmptyState } from '../../components/EmptyState/EmptyState'
import { TabPage } from '../../components/TabPage/TabPage'
import { sections } from './sections'

/** What people have on their minds, and what came of it. */
export default function Voices() {
  return (
    <TabPage tab='voices' title='心声' lead='想说的话,都有回音'>
      {(communityId) =>
        sections.length === 0 ? (
          <Card>
            <EmptyState icon='voices' title='还没有心声' note='大家的建议和回应,会出现在这里' />
          </Card>
        ) : (
          sections.map((Section, index) => <Section key={index} communityId={communityId} />)
        )
      }
    </TabPage>
  )
}
