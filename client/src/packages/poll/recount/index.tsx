import { useRouter } from '@tarojs/taro'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Card } from '../../../components/Card/Card'
import { ForMember } from '../../../components/ForMember/ForMember'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { queryIn } from '../../../services/pageAddress'
import { PublishedBallots } from './PublishedBallots'
import { stepsInWords } from './recountWords'
import { useRecount } from './useRecount'

/** Where anyone finds the own ballot among those published, and counts them on this phone. */
export default function RecountPage() {
  const said = queryIn('recount', useRouter().params)
  if (said === null) return <AstrayPage />
  return (
    <ForMember title='核对选票'>
      {({ communityId, me }) => (
        <RecountOf communityId={communityId} pollId={said.p} memberId={me.memberId} />
      )}
    </ForMember>
  )
}

interface RecountProps {
  communityId: string
  pollId: string
  memberId: string
}

function RecountOf(props: RecountProps) {
  const counted = useRecount(props)
  return (
    <Page title='核对选票' lead='在这部手机上数一遍,不靠任何人'>
      <Loaded cloud={counted} bones={['line', 'line', 'line', 'block']}>
        {(data) => (
          <>
            <Card title={data.poll.title}>
              <List label='核对'>
                {stepsInWords(data).map(({ title, note, isRight }) => (
                  <ListRow
                    key={title}
                    icon={isRight ? 'check' : 'close'}
                    title={title}
                    {...(note !== null && { note })}
                  />
                ))}
              </List>
            </Card>
            <PublishedBallots {...data} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
