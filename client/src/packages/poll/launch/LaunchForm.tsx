import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { Switch } from '../../../components/Switch/Switch'
import { useOnce } from '../../../hooks/useAction'
import { replacePage } from '../../../services/navigation'
import { ClosesField } from './ClosesField'
import { faultsIn, launchOf, type PollDraft, withSecrecy } from './draft'
import { OptionFields } from './OptionFields'
import { RuleFields } from './RuleFields'
import { TemplateRow } from './TemplateRow'
import './index.scss'

interface LaunchFormProps {
  communityId: string
  start: PollDraft
}

/** The form: title, options and close are enough; the rest stands ready as most want it. */
export function LaunchForm({ communityId, start }: LaunchFormProps) {
  const [draft, setDraft] = useState(start)
  const [asked, setAsked] = useState(false)
  const [more, setMore] = useState(false)
  const launch = useOnce('poll.launch', {
    onDone: ({ pollId }) => replacePage('poll', { p: pollId }),
  })
  const faults = faultsIn(draft)
  const change = (part: Partial<PollDraft>) => setDraft((known) => ({ ...known, ...part }))
  const changeOptions = (next: (options: PollDraft['options']) => PollDraft['options']) =>
    setDraft((known) => ({ ...known, options: next(known.options) }))
  const submit = () => {
    setAsked(true)
    if (Object.values(faults).every((fault) => fault === null))
      launch.run(launchOf(communityId, draft))
  }
  return (
    <>
      <TemplateRow onChoose={(chosen) => setDraft(({ closes }) => ({ ...chosen, closes }))} />
      <Card>
        <TextField
          label='标题'
          value={draft.title}
          maxLength={40}
          placeholder='例如:周五团建去哪里'
          error={asked ? faults.title : null}
          onChange={(title) => change({ title })}
        />
        <OptionFields
          communityId={communityId}
          options={draft.options}
          error={asked ? faults.options : null}
          onChange={changeOptions}
        />
        <ClosesField
          value={draft.closes}
          error={asked ? faults.closes : null}
          onChange={(closes) => change({ closes })}
        />
        <Switch
          label='匿名'
          note='谁投了什么,管理员也无从得知;不加积分,满 5 票才公布'
          on={draft.anonymous}
          onChange={(anonymous) => setDraft((known) => withSecrecy(known, anonymous))}
        />
      </Card>
      {more ? (
        <RuleFields draft={draft} onChange={change} />
      ) : (
        <Button kind='quiet' onPress={() => setMore(true)}>
          更多设置:多选、名额、结果、重复
        </Button>
      )}
      {launch.failure !== null && <Notice>{launch.failure}</Notice>}
      <Button kind='main' busy={launch.busy} onPress={submit}>
        发起投票
      </Button>
    </>
  )
}
