import { Card } from '../../components/Card/Card'
import { EmptyState } from '../../components/EmptyState/EmptyState'
import { TabPage } from '../../components/TabPage/TabPage'
import { sections } from './sections'

/** What the community does together: polls, quizzes, raffles. */
export default function Activities() {
  return (
    <TabPage tab='activities' title='活动' lead='一起投票、答题、抽奖'>
      {(communityId) =>
        sections.length === 0 ? (
          <Card>
            <EmptyState icon='activities' title='还没有活动' note='有新活动时,会出现在这里' />
          </Card>
        ) : (
          sections.map((Section, index) => <Section key={index} communityId={communityId} />)
        )
      }
    </TabPage>
  )
}
