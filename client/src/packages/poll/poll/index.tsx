import { useRouter } from '@tarojs/taro'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { useCommunity } from '../../../hooks/useCommunity'
import { queryIn } from '../../../services/pageAddress'
import { PollPage } from './PollPage'

/** One poll: where its card leads. */
export default function Poll() {
  const communityId = useCommunity()
  const said = queryIn('poll', useRouter().params)
  if (communityId === null || said === null) return <AstrayPage />
  return <PollPage communityId={communityId} pollId={said.p} />
}
