import { Card } from '../../components/Card/Card'
import { QuizRows } from '../../components/QuizRows/QuizRows'
import { useCloud } from '../../hooks/useCloud'

/** Open quizzes that the member has not handed in yet; nothing if there are none. */
export function WaitingQuizzes({ communityId }: { communityId: string }) {
  const cloud = useCloud('quiz.list', { communityId })
  if (cloud.status !== 'ready') return null
  const waiting = cloud.data.quizzes.filter(
    ({ open, mine }) => open && (mine.status === 'none' || mine.status === 'taking'),
  )
  if (waiting.length === 0) return null
  return (
    <Card title='等你来答'>
      <QuizRows label='等你来答的问答' quizzes={waiting.slice(0, 2)} />
    </Card>
  )
}
