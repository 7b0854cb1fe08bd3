import { useRouter } from '@tarojs/taro'
import { AstrayView } from '../../../components/AstrayView/AstrayView'
import { Page } from '../../../components/Page/Page'
import { useCommunity } from '../../../hooks/useCommunity'
import { queryIn } from '../../../services/pageAddress'
import { PollPage } from './PollPage'

/** One poll: where its card leads. */
export default function Poll() {
  const communityId = useCommunity()
  const said = queryIn('poll', useRouter().params)
  if (communityId === null || said === null)
    return (
      <Page>
        <AstrayView />
      </Page>
    )
  return <PollPage communityId={communityId} pollId={said.p} />
}
