import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Page } from '../../../components/Page/Page'
import { useCommunity } from '../../../hooks/useCommunity'
import { Quizzes } from './Quizzes'

/** All quizzes of the current community. */
export default function QuizzesPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='问答' lead='慢慢答,答对就有积分'>
      <Quizzes communityId={communityId} />
    </Page>
  )
}
