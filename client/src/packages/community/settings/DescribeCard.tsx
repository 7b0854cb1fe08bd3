import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextArea } from '../../../components/Field/TextArea'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { PictureField } from '../../../components/PictureField/PictureField'
import { useAction } from '../../../hooks/useAction'
import { oneLine } from '../../../words/oneLine'
import type { SettingsCardProps } from './index'

/** Name, purpose, values and the picture of the group's card. */
export function DescribeCard({ communityId, settings, onChanged }: SettingsCardProps) {
  const [name, setName] = useState(settings.name)
  const [purpose, setPurpose] = useState(settings.purpose)
  const [values, setValues] = useState(settings.values)
  const [picture, setPicture] = useState(settings.picture)
  const [asked, setAsked] = useState(false)
  const { run, busy, failure } = useAction('community.describe', {
    onDone: () => onChanged('已保存'),
  })
  const said = { name: oneLine(name), purpose: oneLine(purpose), values: oneLine(values), picture }
  const save = () => {
    setAsked(true)
    if (said.name === '' || said.purpose === '') return
    run({ communityId, ...said, awards: settings.awards })
  }
  return (
    <Card title='这是个什么社群'>
      <TextField
        label='社群名称'
        value={name}
        maxLength={30}
        error={asked && said.name === '' ? '起个名字吧' : null}
        onChange={setName}
      />
      <TextArea
        label='我们为什么在一起'
        value={purpose}
        maxLength={200}
        error={asked && said.purpose === '' ? '写一句吧,新人会先看到它' : null}
        onChange={setPurpose}
      />
      <TextField
        label='我们看重什么'
        note='可以不填'
        value={values}
        maxLength={60}
        onChange={setValues}
      />
      <PictureField
        communityId={communityId}
        label='群卡片的图'
        value={picture}
        waits={settings.pictureWaits && picture === settings.picture}
        onChange={setPicture}
      />
      {failure !== null && <Notice>{failure}</Notice>}
      <Button busy={busy} onPress={save}>
        保存
      </Button>
    </Card>
  )
}
