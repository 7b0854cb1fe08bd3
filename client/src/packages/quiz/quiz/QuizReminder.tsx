import { useState } from 'react'
import { CloseReminder } from '../../../components/CloseReminder/CloseReminder'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { call } from '../../../services/call'
import type { Named, Shown } from './Shown'

/** Being told when the quiz is over and its answers are out. */
export function QuizReminder({ named, shown }: { named: Named; shown: Shown }) {
  const [agreed, setAgreed] = useState(false)
  const { text, tell } = useToast()
  if (!shown.card.open) return null
  return (
    <>
      <CloseReminder
        template={shown.template}
        reminded={shown.reminded || agreed}
        tell={tell}
        onAgreed={async () => {
          await call('quiz.remind', named)
          setAgreed(true)
        }}
      />
      <Toast text={text} />
    </>
  )
}
