import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { DateTimeField } from '../../../components/Field/DateTimeField'
import { NumberField } from '../../../components/Field/NumberField'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { useOnce } from '../../../hooks/useAction'
import { openPage } from '../../../services/navigation'
import { phoneNow } from '../../../services/phoneClock'
import { instantAt, momentOf } from '../../../words/moments'
import { oneLine } from '../../../words/oneLine'
import { QuestionList } from './QuestionList'
import { type WritingQuestion, writtenOf } from './WritingQuestion'

const kinds = [
  { value: 'weekly', text: '每周一答', note: '一道题,开放一周' },
  { value: 'contest', text: '知识竞赛', note: '好几道题,自己出或从题库抽' },
] as const

const WEEK_MS = 7 * 86_400_000
const MOST_QUESTIONS = 50

/** What is launched: its questions, how it counts and until when it is open. */
export function LaunchForm({ communityId }: { communityId: string }) {
  const [kind, setKind] = useState<'weekly' | 'contest'>('weekly')
  const [title, setTitle] = useState('每周一答')
  const [questions, setQuestions] = useState<readonly WritingQuestion[]>([])
  const [draw, setDraw] = useState(0)
  const [tries, setTries] = useState(1)
  const [pointsEach, setPointsEach] = useState(5)
  const [closes, setCloses] = useState(() => momentOf(new Date(phoneNow() + WEEK_MS).toISOString()))
  const [asked, setAsked] = useState(false)
  const launch = useOnce('quiz.launch', {
    onDone: ({ quizId }) => openPage('quiz', { quiz: quizId }),
  })

  const isTimed = questions.some(({ seconds }) => seconds !== null)
  const count = questions.length + draw
  const closesAt = instantAt(closes)
  const missing = missingInPlan({ title, count, closesAt, isWeekly: kind === 'weekly' })
  const turn = (next: 'weekly' | 'contest') => {
    setKind(next)
    setTitle(next === 'weekly' ? '每周一答' : '知识竞赛')
    setDraw(next === 'weekly' ? Math.min(draw, 1) : draw)
  }
  const submit = () => {
    setAsked(true)
    if (missing !== null || closesAt === null) return
    launch.run({
      communityId,
      kind,
      title: oneLine(title),
      questions: questions.map(writtenOf),
      draw,
      pointsEach,
      tries: isTimed ? 1 : tries,
      closesAt,
    })
  }
  return (
    <>
      <Card>
        <Choice label='形式' options={kinds} value={kind} onChange={turn} />
        <TextField label='标题' value={title} maxLength={40} onChange={setTitle} />
      </Card>
      <QuestionList
        communityId={communityId}
        questions={questions}
        most={kind === 'weekly' ? 1 - draw : MOST_QUESTIONS - draw}
        onChange={setQuestions}
      />
      <Card title='从题库抽'>
        <NumberField
          label='抽几道'
          note='先抽没出过的题'
          value={draw}
          least={0}
          most={kind === 'weekly' ? Math.max(0, 1 - questions.length) : MOST_QUESTIONS}
          onChange={setDraw}
        />
        <Button kind='quiet' onPress={() => openPage('questionBank')}>
          去看题库
        </Button>
      </Card>
      <Card>
        <NumberField
          label='每题积分'
          value={pointsEach}
          least={0}
          most={100}
          onChange={setPointsEach}
        />
        {isTimed ? (
          <Notice>有限时的题,所以每人答一次</Notice>
        ) : (
          <NumberField
            label='可以答几次'
            note='取最好的一次,积分只补多出来的'
            value={tries}
            least={1}
            most={5}
            onChange={setTries}
          />
        )}
        <DateTimeField label='截止' value={closes} onChange={setCloses} />
      </Card>
      {asked && missing !== null && <Notice>{missing}</Notice>}
      {launch.failure !== null && <Notice>{launch.failure}</Notice>}
      <Button kind='main' busy={launch.busy} onPress={submit}>
        发布
      </Button>
    </>
  )
}

interface Plan {
  title: string
  count: number
  closesAt: string | null
  isWeekly: boolean
}

function missingInPlan({ title, count, closesAt, isWeekly }: Plan): string | null {
  if (oneLine(title) === '') return '写个标题吧'
  if (count === 0) return '写一道题,或从题库抽'
  if (isWeekly && count > 1) return '每周一答只出一道题'
  if (closesAt === null) return '选一下截止时间'
  return new Date(closesAt).getTime() <= phoneNow() ? '截止时间要在现在之后' : null
}
