import { useRouter } from '@tarojs/taro'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { useCommunity } from '../../../hooks/useCommunity'
import { queryIn } from '../../../services/pageAddress'
import { QuizOf } from './QuizOf'
import './index.scss'

/** One quiz: what it is, the questions, and the result. */
export default function QuizPage() {
  const communityId = useCommunity()
  const said = queryIn('quiz', useRouter().params)
  if (communityId === null || said === null) {
    return <AstrayPage />
  }
  return <QuizOf communityId={communityId} quizId={said.quiz} />
}
