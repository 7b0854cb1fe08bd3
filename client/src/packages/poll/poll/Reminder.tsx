import { Button } from '../../../components/Button/Button'
import { Notice } from '../../../components/Notice/Notice'
import { useTask } from '../../../hooks/useTask'
import { askConsent, canAskConsent } from '../../../services/askConsent'
import { call } from '../../../services/call'
import type { PollPart } from './pollTypes'

/** Being told of the close: asked for once one has voted (of an anonymous poll always: it must not tell who has), kept only if WeChat's sheet was agreed to. */
export function Reminder({ communityId, poll, again, tell }: PollPart) {
  const { template, reminded, pollId, phase, mine, ballots } = poll
  const { run, busy } = useTask(
    async (id: string) => {
      if (!(await askConsent(id))) return
      await call('poll.remind', { communityId, pollId })
      again()
    },
    { tell },
  )
  if (template === null || phase !== 'open' || !canAskConsent) return null
  if (mine === null && ballots === 'named') return null
  if (reminded) return <Notice kind='done'>截止后会告诉你结果</Notice>
  return (
    <Button busy={busy} onPress={() => run(template)}>
      截止后告诉我结果
    </Button>
  )
}
