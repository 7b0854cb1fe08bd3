import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Page } from '../../../components/Page/Page'
import { useCommunity } from '../../../hooks/useCommunity'
import { LaunchForm } from './LaunchForm'

/** Opens a quiz, for those who run the community. */
export default function LaunchPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='发起问答' lead='自己出题,或从题库里抽'>
      <LaunchForm communityId={communityId} />
    </Page>
  )
}
