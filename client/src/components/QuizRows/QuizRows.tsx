import { openPage } from '../../services/navigation'
import { phoneNow } from '../../services/phoneClock'
import { type QuizCard, quizStandInWords, quizTermInWords } from '../../words/quizWords'
import { List, ListRow } from '../List/List'
import { Tag } from '../Tag/Tag'

interface QuizRowsProps {
  label: string
  quizzes: readonly QuizCard[]
}

/** Quizzes, each with where the member stands; a tap leads to it. */
export function QuizRows({ label, quizzes }: QuizRowsProps) {
  return (
    <List label={label}>
      {quizzes.map((quiz) => (
        <ListRow
          key={quiz.quizId}
          icon='quiz'
          title={quiz.title}
          note={quizTermInWords(quiz, phoneNow())}
          end={<Tag kind={tagKind(quiz)}>{quizStandInWords(quiz)}</Tag>}
          onPress={() => openPage('quiz', { quiz: quiz.quizId })}
        />
      ))}
    </List>
  )
}

function tagKind({ open, mine }: QuizCard) {
  if (mine.best !== null) return 'done'
  return open && mine.status !== 'writer' ? 'reward' : 'plain'
}
