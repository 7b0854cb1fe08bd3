import { ShareButton } from '../../../components/ShareButton/ShareButton'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { cardTitle } from './cardTitle'

/** Sends the quiz to the group. */
export function ShareQuiz({ title }: { title: string }) {
  const { text, tell } = useToast()
  return (
    <>
      <ShareButton title={cardTitle(title)} tell={tell}>
        发到群里
      </ShareButton>
      <Toast text={text} />
    </>
  )
}
