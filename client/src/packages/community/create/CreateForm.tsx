import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextArea } from '../../../components/Field/TextArea'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { chooseCommunity, keepCommunity } from '../../../services/currentCommunity'
import { openTab } from '../../../services/navigation'
import { mayKeepPersonal } from '../../../services/privacy'
import { type Draft, draftOf, faultsIn, isWhole } from './draft'
import { MoreFields } from './MoreFields'
import { useFounding } from './useFounding'

interface CreateFormProps {
  template: Output<'community.templates'>['templates'][number]
}

/** What is the owner's to say; ends in the new community. */
export function CreateForm({ template }: CreateFormProps) {
  const [draft, setDraft] = useState(draftOf(template))
  const [asked, setAsked] = useState(false)
  const { run, busy, failure } = useFounding(enter)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const faults = faultsIn(draft)
  const submit = async () => {
    setAsked(true)
    if (isWhole(draft) && (await mayKeepPersonal())) run(draft)
  }
  return (
    <>
      <Card>
        <TextField
          label='社群名称'
          value={draft.name}
          maxLength={30}
          error={asked && faults.name ? '起个名字吧' : null}
          onChange={(name) => change({ name })}
        />
        <TextArea
          label='我们为什么在一起'
          value={draft.purpose}
          maxLength={200}
          error={asked && faults.purpose ? '写一句吧,新人会先看到它' : null}
          onChange={(purpose) => change({ purpose })}
        />
        <TextField
          label='我们看重什么'
          note='可以不填'
          value={draft.values}
          maxLength={60}
          onChange={(values) => change({ values })}
        />
        <TextField
          label='大家怎么称呼你'
          value={draft.nickname}
          maxLength={20}
          error={asked && faults.nickname ? '写个称呼吧,你是群主' : null}
          onChange={(nickname) => change({ nickname })}
        />
      </Card>
      <MoreFields draft={draft} asked={asked} onChange={change} />
      {failure !== null && <Notice>{failure}</Notice>}
      <Button kind='main' busy={busy} onPress={() => void submit()}>
        {busy ? '正在新建' : '建好了,进去看看'}
      </Button>
    </>
  )
}

function enter(communityId: string): void {
  chooseCommunity(communityId)
  keepCommunity(communityId)
  openTab('today')
}
