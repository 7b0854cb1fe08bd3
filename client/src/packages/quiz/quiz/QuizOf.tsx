import { useState } from 'react'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { useCloud } from '../../../hooks/useCloud'
import { useGroupCard } from '../../../hooks/useGroupCard'
import { pageAddress } from '../../../services/pageAddress'
import { cardTitle } from './cardTitle'
import { Intro } from './Intro'
import { QuizReminder } from './QuizReminder'
import { ResultView } from './ResultView'
import type { Named, Paper, Result, Shown } from './Shown'
import { Taking } from './Taking'

/** What this page's own taps have brought since the cloud was asked. */
type Step = { paper: Paper } | { result: Result }

/** A quiz at the stage that its member is at. */
export function QuizOf({ communityId, quizId }: Named) {
  const named = { communityId, quizId }
  const cloud = useCloud('quiz.show', named)
  const [step, setStep] = useState<Step | null>(null)
  const title = cloud.status === 'ready' ? cloud.data.card.title : '问答'
  useGroupCard('quiz', cardTitle(title), pageAddress('quiz', { quiz: quizId }, communityId))
  return (
    <Page title={title}>
      <Loaded cloud={cloud} bones={['line', 'block', 'button']}>
        {(shown) => <Stage named={named} shown={after(shown, step)} onStep={setStep} />}
      </Loaded>
    </Page>
  )
}

interface StageProps {
  named: Named
  shown: Shown
  onStep: (step: Step) => void
}

function Stage({ named, shown, onStep }: StageProps) {
  const { card, paper, result } = shown
  const begun = (next: Paper) => onStep({ paper: next })
  const marked = (next: Result) => onStep({ result: next })
  if (paper) return <Taking key={paper.number} named={named} paper={paper} onFinished={marked} />
  return (
    <>
      {result ? (
        <ResultView
          named={named}
          card={card}
          result={result}
          onStarted={begun}
          onRevealed={marked}
        />
      ) : (
        <Intro named={named} card={card} onStarted={begun} />
      )}
      <QuizReminder named={named} shown={shown} />
    </>
  )
}

function after(shown: Shown, step: Step | null): Shown {
  if (!step) return shown
  if ('paper' in step) return { ...shown, paper: step.paper, result: null }
  return {
    ...shown,
    card: { ...shown.card, mine: step.result.mine },
    paper: null,
    result: step.result,
  }
}
