import type { Output } from '../../../../../contract'
import { NumberField } from '../../../components/Field/NumberField'
import { Notice } from '../../../components/Notice/Notice'

export type Awards = Output<'community.settings'>['awards']

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

interface AwardFieldsProps {
  value: Awards
  onChange: (part: Partial<Awards>) => void
}

/** What taking part earns, one number each; whoever rewards invitations reads what WeChat forbids. */
export function AwardFields({ value, onChange }: AwardFieldsProps) {
  return (
    <>
      {awardNames.map((award) => (
        <NumberField
          key={award}
          label={names[award]}
          value={value[award]}
          least={0}
          most={MOST}
          onChange={(points) => onChange({ [award]: points })}
        />
      ))}
      {rewardsInvitations(value) && <Notice>{SHARING_WARNING}</Notice>}
    </>
  )
}

/** What an owner must have read before rewarding invitations. */
export const SHARING_WARNING =
  '微信不允许用奖励诱导分享,小程序可能因此被限制或下架。这里奖励的是同事来了并签到,不是分享本身;仍请先看看微信现在的规定。'

/** Whether bringing somebody earns something. */
export function rewardsInvitations({ invitation, inviterOfMonth }: Awards): boolean {
  return invitation > 0 || inviterOfMonth > 0
}
