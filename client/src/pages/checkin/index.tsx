import { useRouter } from '@tarojs/taro'
import { Page } from '../../components/Page/Page'
import { AstrayView } from './AstrayView'
import { CheckInPage } from './CheckInPage'
import { communityIdIn } from './communityIdIn'

/** Where the group card leads: today's check-in of one community. */
export default function CheckIn() {
  const communityId = communityIdIn(useRouter().params)
  return (
    <Page>{communityId === null ? <AstrayView /> : <CheckInPage communityId={communityId} />}</Page>
  )
}
