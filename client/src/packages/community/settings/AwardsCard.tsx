import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Confirm } from '../../../components/Confirm/Confirm'
import { NumberField } from '../../../components/Field/NumberField'
import { Notice } from '../../../components/Notice/Notice'
import { useAction } from '../../../hooks/useAction'
import type { SettingsCardProps } from './index'

type Awards = Output<'community.settings'>['awards']

const MOST = 1_000
const names: Record<keyof Awards, string> = {
  checkIn: '签到',
  sevenDays: '连续 7 天',
  vote: '实名投票',
  quizRight: '答对一题',
  adopted: '建议被采纳,当周来过的人',
  firstWeek: '走完第一周',
  invitation: '邀请的同事第一次签到',
  inviterOfMonth: '当月邀请最多',
}
const awardNames = Object.keys(names) as (keyof Awards)[]

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
      {awardNames.map((award) => (
        <NumberField
          key={award}
          label={names[award]}
          value={awards[award]}
          least={0}
          most={MOST}
          onChange={(points) => setAwards((before) => ({ ...before, [award]: points }))}
        />
      ))}
      {rewardsInvitations(awards) && <Notice>{WARNING}</Notice>}
      {failure !== null && !sure && <Notice>{failure}</Notice>}
      <Button busy={busy} onPress={turnsOn ? () => setSure(true) : save}>
        保存奖励
      </Button>
      {sure && (
        <Confirm
          title='打开邀请奖励?'
          note={WARNING}
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

const WARNING =
  '微信不允许用奖励诱导分享,小程序可能因此被限制或下架。这里奖励的是同事来了并签到,不是分享本身;仍请先看看微信现在的规定。'

function rewardsInvitations({ invitation, inviterOfMonth }: Awards): boolean {
  return invitation > 0 || inviterOfMonth > 0
}
