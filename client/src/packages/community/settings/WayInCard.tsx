import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice, type Option } from '../../../components/Choice/Choice'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { useAction } from '../../../hooks/useAction'
import { oneLine } from '../../../words/oneLine'
import type { SettingsCardProps } from './index'

type WayIn = Output<'community.settings'>['wayIn']

const ways: readonly Option<WayIn>[] = [
  { value: 'open', text: '谁都可以', note: '点开卡片就能加入' },
  { value: 'password', text: '凭口令', note: '答对口令才能加入' },
  { value: 'list', text: '按名单', note: '登记过的工号或名字才能加入' },
  { value: 'invitation', text: '管理员邀请', note: '只有管理员发的邀请卡片才行' },
]
const groupWay = { value: 'group', text: '绑定的微信群', note: '只有那个群里的人才能加入' } as const

/** How people come in from now on; those who are in stay. */
export function WayInCard({ communityId, settings, onChanged }: SettingsCardProps) {
  const [wayIn, setWayIn] = useState(settings.wayIn)
  const [written, setWritten] = useState('')
  const [asked, setAsked] = useState(false)
  const { run, busy, failure } = useAction('community.setWayIn', {
    onDone: () => {
      setWritten('')
      setAsked(false)
      onChanged('加入方式已改,已经在的人不受影响')
    },
  })
  const password = oneLine(written)
  const save = () => {
    setAsked(true)
    if (wayIn !== 'password') run({ communityId, entrance: { wayIn } })
    else if (password !== '') run({ communityId, entrance: { wayIn, password } })
  }
  return (
    <Card title='怎么加入'>
      <Choice
        label='加入方式'
        options={settings.bound ? [...ways, groupWay] : ways}
        value={wayIn}
        onChange={setWayIn}
      />
      {wayIn === 'password' && (
        <TextField
          label='新口令'
          note='存好后谁也看不到原文,包括你;忘了就换一个'
          value={written}
          maxLength={32}
          error={asked && password === '' ? '写一个口令吧' : null}
          onChange={setWritten}
        />
      )}
      {failure !== null && <Notice>{failure}</Notice>}
      <Button busy={busy} onPress={save}>
        保存加入方式
      </Button>
    </Card>
  )
}
