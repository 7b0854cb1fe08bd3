import { useRouter } from '@tarojs/taro'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Page } from '../../../components/Page/Page'
import { useCommunity } from '../../../hooks/useCommunity'
import { queryIn } from '../../../services/pageAddress'
import { Results } from './Results'

/** Who took part in a quiz and how each question went, for those who run the community. */
export default function ResultsPage() {
  const communityId = useCommunity()
  const said = queryIn('quizResults', useRouter().params)
  if (communityId === null || said === null) return <AstrayPage />
  return (
    <Page title='参与情况'>
      <Results named={{ communityId, quizId: said.quiz }} />
    </Page>
  )
}
