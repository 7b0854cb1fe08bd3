import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { NumberField } from '../../../components/Field/NumberField'
import { TextArea } from '../../../components/Field/TextArea'
import { Notice } from '../../../components/Notice/Notice'
import { Switch } from '../../../components/Switch/Switch'
import type { DraftOption, PollDraft } from './draft'

interface RuleFieldsProps {
  draft: PollDraft
  onChange: (part: Partial<PollDraft>) => void
}

const showings = [
  { value: 'live', text: '实时可见' },
  { value: 'afterVoting', text: '投票后可见' },
  { value: 'afterClose', text: '截止后公布' },
] as const

const voters = [
  { value: 'everyone', text: '全体成员' },
  { value: 'membersAtLaunch', text: '发起前加入的' },
  { value: 'staff', text: '管理员和骨干' },
] as const

const repeats = [
  { value: 'never', text: '不重复' },
  { value: 'daily', text: '每天' },
  { value: 'weekly', text: '每周' },
  { value: 'monthly', text: '每月' },
] as const

/** What stands ready as most want it, to be changed. */
export function RuleFields({ draft, onChange }: RuleFieldsProps) {
  const most = draft.options.length + (draft.other ? 1 : 0)
  const limited = draft.options.some(({ quota }) => quota !== null)
  const pictured = draft.options.some(({ picture }) => picture !== null)
  return (
    <Card title='更多设置'>
      <TextArea
        label='说明'
        value={draft.description}
        maxLength={300}
        placeholder='可以不写'
        onChange={(description) => onChange({ description })}
      />
      <NumberField
        label='最多选几项'
        value={Math.min(draft.most, most)}
        least={1}
        most={most}
        onChange={(count) => onChange({ most: count })}
      />
      <Choice
        label='结果'
        {...(draft.anonymous && { note: '实时的话,每满 5 票才动一次' })}
        options={showings.filter(({ value }) => !draft.anonymous || value !== 'afterVoting')}
        value={draft.showing}
        onChange={(showing) => onChange({ showing })}
      />
      <Choice
        label='谁能投'
        options={voters}
        value={draft.voters}
        onChange={(who) => onChange({ voters: who })}
      />
      <Choice
        label='重复'
        note='到点自动再发起,时间和这次一样'
        options={repeats}
        value={draft.repeat}
        onChange={(repeat) => onChange({ repeat })}
      />
      {!draft.anonymous && (
        <Switch
          label='选项限名额'
          note='先到先得,满了就选不了'
          on={limited}
          onChange={(on) => onChange({ options: withQuotas(draft.options, on) })}
        />
      )}
      <Switch
        label='选项配图'
        note='每个选项可以放一张图片'
        on={pictured}
        onChange={(on) => onChange({ options: withPictures(draft.options, on) })}
      />
      <Switch
        label='截止前可以改票'
        note='投错了还能换'
        on={draft.changes}
        onChange={(changes) => onChange({ changes })}
      />
      {draft.anonymous ? (
        <Notice>匿名投票不能限名额、写「其他」、让成员加选项:这些都会说出是谁</Notice>
      ) : (
        <OpenEnds draft={draft} onChange={onChange} />
      )}
    </Card>
  )
}

/** What members may write themselves, under their names. */
function OpenEnds({ draft, onChange }: RuleFieldsProps) {
  return (
    <>
      <Switch
        label='可以写「其他」'
        note='选项里没有的,自己写一句'
        on={draft.other}
        onChange={(other) => onChange({ other })}
      />
      <Switch
        label='成员可以加选项'
        note='通过内容检查后大家都能选'
        on={draft.additions}
        onChange={(additions) => onChange({ additions })}
      />
    </>
  )
}

const FIRST_QUOTA = 20

function withQuotas(options: readonly DraftOption[], limited: boolean): readonly DraftOption[] {
  return options.map((option) => ({ ...option, quota: limited ? FIRST_QUOTA : null }))
}

function withPictures(options: readonly DraftOption[], pictured: boolean): readonly DraftOption[] {
  return options.map((option) => ({ ...option, picture: pictured ? '' : null }))
}
