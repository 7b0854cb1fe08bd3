import { useRouter } from '@tarojs/taro'
import { AstrayView } from '../../components/AstrayView/AstrayView'
import { Page } from '../../components/Page/Page'
import { useCommunity } from '../../hooks/useCommunity'
import { arrivalIn } from '../../services/arrivalIn'
import { CheckInPage } from './CheckInPage'

/** Where the group card leads: today's check-in of one community. */
export default function CheckIn() {
  const communityId = useCommunity()
  const { params } = useRouter()
  return (
    <Page tab='today'>
      {communityId === null ? (
        <AstrayView />
      ) : (
        <CheckInPage
          key={communityId}
          communityId={communityId}
          arrival={arrivalIn(params, communityId)}
        />
      )}
    </Page>
  )
}
