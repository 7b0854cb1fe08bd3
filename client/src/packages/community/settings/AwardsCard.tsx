import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Confirm } from '../../../components/Confirm/Confirm'
import { Notice } from '../../../components/Notice/Notice'
import { useAction } from '../../../hooks/useAction'
import { AwardFields, rewardsInvitations, SHARING_WARNING } from '../parts/AwardFields'
import type { SettingsCardProps } from './index'

/** What taking part earns; rewards for invitations are turned on knowingly. */
export function AwardsCard({ communityId, settings, onChanged }: SettingsCardProps) {
  const [awards, setAwards] = useState(settings.awards)
  const [sure, setSure] = useState(false)
  const { run, busy, failure } = useAction('community.describe', {
    onDone: () => {
      setSure(false)
      onChanged('奖励已改,从现在起算')
    },
  })
  const { name, purpose, values, picture } = settings
  const save = () => run({ communityId, name, purpose, values, picture, awards })
  const turnsOn = rewardsInvitations(awards) && !rewardsInvitations(settings.awards)
  return (
    <Card title='参与的奖励'>
      <AwardFields
        value={awards}
        onChange={(part) => setAwards((known) => ({ ...known, ...part }))}
      />
      {failure !== null && !sure && <Notice>{failure}</Notice>}
      <Button busy={busy} onPress={turnsOn ? () => setSure(true) : save}>
        保存奖励
      </Button>
      {sure && (
        <Confirm
          title='打开邀请奖励?'
          note={SHARING_WARNING}
          action='我知道,打开'
          busy={busy}
          failure={failure}
          onConfirm={save}
          onClose={() => setSure(false)}
        />
      )}
    </Card>
  )
}
