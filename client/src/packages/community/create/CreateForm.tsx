import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextArea } from '../../../components/Field/TextArea'
import { TextField } from '../../../components/Field/TextField'
import { List, ListRow } from '../../../components/List/List'
import { Notice } from '../../../components/Notice/Notice'
import { useOnce } from '../../../hooks/useAction'
import { chooseCommunity, keepCommunity } from '../../../services/currentCommunity'
import { openTab } from '../../../services/navigation'
import { oneLine } from '../../../words/oneLine'
import { ParentChoice } from './ParentChoice'

interface CreateFormProps {
  template: Output<'community.templates'>['templates'][number]
}

/** What is the owner's to say; ends in the new community. */
export function CreateForm({ template }: CreateFormProps) {
  const [written, setWritten] = useState({ ...template, nickname: '' })
  const [parentId, setParentId] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const creating = useOnce('community.create', { onDone: ({ communityId }) => enter(communityId) })
  const write = (field: 'name' | 'purpose' | 'values' | 'nickname') => (text: string) =>
    setWritten((before) => ({ ...before, [field]: text }))
  const name = oneLine(written.name)
  const purpose = oneLine(written.purpose)
  const nickname = oneLine(written.nickname)
  const submit = () => {
    setAsked(true)
    if (name === '' || purpose === '' || nickname === '') return
    const { kind, clauses, awards } = template
    const said = { kind, name, purpose, values: oneLine(written.values), clauses, awards }
    creating.run({ ...said, picture: '', timeZone: 'Asia/Shanghai', nickname, parentId })
  }
  return (
    <>
      <Card>
        <TextField
          label='社群名称'
          value={written.name}
          maxLength={30}
          error={asked && name === '' ? '起个名字吧' : null}
          onChange={write('name')}
        />
        <TextArea
          label='我们为什么在一起'
          value={written.purpose}
          maxLength={200}
          error={asked && purpose === '' ? '写一句吧,新人会先看到它' : null}
          onChange={write('purpose')}
        />
        <TextField
          label='我们看重什么'
          note='可以不填'
          value={written.values}
          maxLength={60}
          onChange={write('values')}
        />
        <TextField
          label='大家怎么称呼你'
          value={written.nickname}
          maxLength={20}
          error={asked && nickname === '' ? '写个称呼吧,你是群主' : null}
          onChange={write('nickname')}
        />
        <ParentChoice value={parentId} onChange={setParentId} />
      </Card>
      <Card title='先用这份群规'>
        <List label='群规'>
          {template.clauses.map((clause, index) => (
            <ListRow key={clause} title={`${index + 1}. ${clause}`} />
          ))}
        </List>
      </Card>
      {creating.failure !== null && <Notice>{creating.failure}</Notice>}
      <Button kind='main' busy={creating.busy} onPress={submit}>
        {creating.busy ? '正在新建' : '建好了,进去看看'}
      </Button>
    </>
  )
}

function enter(communityId: string): void {
  chooseCommunity(communityId)
  keepCommunity(communityId)
  openTab('today')
}
