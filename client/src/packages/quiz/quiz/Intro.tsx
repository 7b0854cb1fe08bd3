import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Countdown } from '../../../components/Countdown/Countdown'
import { Notice } from '../../../components/Notice/Notice'
import { Box } from '../../../elements/Box'
import { useAction } from '../../../hooks/useAction'
import { openPage } from '../../../services/navigation'
import { momentInWords } from '../../../words/moments'
import { ShareQuiz } from './ShareQuiz'
import type { Named, Paper, Shown } from './Shown'

interface IntroProps {
  named: Named
  card: Shown['card']
  onStarted: (paper: Paper) => void
}

/** Before the first try: what the quiz is, and the way in. */
export function Intro({ named, card, onStarted }: IntroProps) {
  const start = useAction('quiz.start', { onDone: onStarted })
  const { mine, open, questions, pointsEach, tries, timed, closesAt } = card
  return (
    <>
      <Card>
        <Box className='quiz__facts'>
          <Box>{`${questions} 道题,每题答对 +${pointsEach} 积分`}</Box>
          <Box>{tries > 1 ? `可以答 ${tries} 次,取最好的一次` : '答一次,交卷后看解析'}</Box>
          <Box>{timed ? '有的题限时,点开那道题才开始计时' : '不限时,答得快慢都一样'}</Box>
          <Box>{open ? <Countdown to={closesAt} /> : `已于 ${momentInWords(closesAt)} 截止`}</Box>
        </Box>
      </Card>
      {mine.status === 'writer' && (
        <>
          <Notice>这里有你出的题,这一次就看大家的吧</Notice>
          <Button onPress={() => openPage('quizResults', { quiz: named.quizId })}>
            看参与情况
          </Button>
        </>
      )}
      {!open && <Notice>答题时间已过,答案和解析过几分钟就会公布</Notice>}
      {start.failure !== null && <Notice>{start.failure}</Notice>}
      {open && mine.status !== 'writer' && (
        <Button
          kind='main'
          busy={start.busy}
          onPress={() => start.run({ ...named, number: mine.number + 1 })}
        >
          开始答题
        </Button>
      )}
      {open && <ShareQuiz title={card.title} />}
    </>
  )
}
