import type { Input } from '../../../../contract'
import { useCloud } from '../../hooks/useCloud'
import { useTask } from '../../hooks/useTask'
import { askConsent, canAskConsent } from '../../services/askConsent'
import { call } from '../../services/call'
import { Button } from '../Button/Button'
import { Notice } from '../Notice/Notice'

interface TellMeProps {
  communityId: string
  about: Input<'notices.remind'>['about']
  /** What the button says, and what stands there afterwards. */
  words: { ask: string; asked: string }
}

/** Being told of something, once: WeChat's sheet opens on this tap, and what it says is kept. */
export function TellMe({ communityId, about, words }: TellMeProps) {
  const cloud = useCloud('notices.asked', canAskConsent ? { communityId, about } : null)
  const { run, busy, failure } = useTask(async (template: string) => {
    if (!(await askConsent(template))) return
    await call('notices.remind', { communityId, about })
    cloud.again()
  })
  if (cloud.status !== 'ready') return null
  const { template, reminded } = cloud.data
  if (template === null) return null
  if (reminded) return <Notice kind='done'>{words.asked}</Notice>
  return (
    <>
      {failure !== null && <Notice>{failure}</Notice>}
      <Button kind='quiet' busy={busy} onPress={() => run(template)}>
        {words.ask}
      </Button>
    </>
  )
}
