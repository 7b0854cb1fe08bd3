import { Card } from '../../components/Card/Card'
import { EmptyState } from '../../components/EmptyState/EmptyState'
import { Loaded } from '../../components/Loaded/Loaded'
import { MoreLink } from '../../components/MoreLink/MoreLink'
import { QuizRows } from '../../components/QuizRows/QuizRows'
import { useCloud } from '../../hooks/useCloud'
import { useMe } from '../../hooks/useMe'
import { openPage } from '../../services/navigation'

const MOST_SHOWN = 3

/** The newest quizzes of a community, and the way to all of them. */
export function QuizSection({ communityId }: { communityId: string }) {
  const cloud = useCloud('quiz.list', { communityId })
  const me = useMe(communityId)
  const mayLaunch = me?.role === 'owner' || me?.role === 'admin'
  return (
    <Card title='问答' aside={<MoreLink label='全部问答' onPress={() => openPage('quizzes')} />}>
      <Loaded cloud={cloud} bones={['block']}>
        {({ quizzes }) =>
          quizzes.length > 0 ? (
            <QuizRows label='问答' quizzes={quizzes.slice(0, MOST_SHOWN)} />
          ) : (
            <EmptyState
              icon='quiz'
              title='还没有问答'
              note={mayLaunch ? '出一道题,让大家乐一乐' : '有新题时,会出现在这里'}
              {...(mayLaunch && {
                action: { text: '发起问答', onPress: () => openPage('launchQuiz') },
              })}
            />
          )
        }
      </Loaded>
    </Card>
  )
}
