import { useTask } from '../../hooks/useTask'
import { askConsent, canAskConsent } from '../../services/askConsent'
import { Button } from '../Button/Button'
import { Notice } from '../Notice/Notice'

interface CloseReminderProps {
  /** What WeChat is asked for; null where messages are not set up. */
  template: string | null
  /** Whether this person has asked already. */
  reminded: boolean
  /** Tells the cloud that WeChat's sheet was agreed to. */
  onAgreed: () => Promise<unknown>
  /** Says why it did not come about. */
  tell: (words: string) => void
}

/** Being told of a close and what came of it, once: kept only if WeChat's sheet was agreed to. */
export function CloseReminder({ template, reminded, onAgreed, tell }: CloseReminderProps) {
  const { run, busy } = useTask(
    async (id: string) => {
      if (await askConsent(id)) await onAgreed()
    },
    { tell },
  )
  if (template === null || !canAskConsent) return null
  if (reminded) return <Notice kind='done'>截止后会告诉你结果</Notice>
  return (
    <Button busy={busy} onPress={() => run(template)}>
      截止后告诉我结果
    </Button>
  )
}
