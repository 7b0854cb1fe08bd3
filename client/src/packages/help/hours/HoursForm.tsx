import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { Field } from '../../../components/Field/Field'
import { inputClass, TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { MomentInput } from '../../../elements/MomentInput'
import { useAction } from '../../../hooks/useAction'
import { oneLine } from '../../../words/oneLine'
import type { Desk } from '../helpWords'
import { clockOf, minutesOf } from './clock'

interface HoursFormProps extends Pick<Desk, 'hours' | 'note'> {
  communityId: string
  onSaved: () => void
}

const choices = [
  { value: 'workdays', text: '工作日', note: '法定节假日和休息日不算' },
  { value: 'everyDay', text: '每天', note: '只有社群自己的休息日不算' },
  { value: 'none', text: '不写时间', note: '只说管理员看到就会回复' },
] as const

type Days = (typeof choices)[number]['value']

/** The days, from when to when, and a line on it. */
export function HoursForm({ communityId, hours, note, onSaved }: HoursFormProps) {
  const [days, setDays] = useState<Days>(hours?.days ?? 'none')
  const [from, setFrom] = useState(clockOf(hours?.from ?? 570))
  const [to, setTo] = useState(clockOf(hours?.to ?? 1_080))
  const [line, setLine] = useState(note)
  const { run, busy, failure } = useAction('help.setHours', { onDone: onSaved })
  const span = { from: minutesOf(from), to: minutesOf(to) }
  const backward = days !== 'none' && span.from >= span.to
  const save = () => {
    if (backward) return
    run({ communityId, hours: days === 'none' ? null : { days, ...span }, note: oneLine(line) })
  }
  return (
    <Card>
      <Choice label='哪些天' options={choices} value={days} onChange={setDays} />
      {days !== 'none' && (
        <>
          <TimeField label='从' value={from} onChange={setFrom} />
          <TimeField
            label='到'
            value={to}
            error={backward ? '要晚于开始的时间' : null}
            onChange={setTo}
          />
        </>
      )}
      <TextField
        label='补充一句'
        note='可以不写,比如:急事在群里找小周'
        value={line}
        maxLength={60}
        onChange={setLine}
      />
      {failure !== null && <Notice>{failure}</Notice>}
      <Button kind='main' busy={busy} onPress={save}>
        保存
      </Button>
    </Card>
  )
}

interface TimeFieldProps {
  label: string
  value: string
  error?: string | null
  onChange: (time: string) => void
}

function TimeField({ label, value, error = null, onChange }: TimeFieldProps) {
  return (
    <Field label={label} error={error}>
      <MomentInput
        className={inputClass(error, 'field__input--press')}
        kind='time'
        label={label}
        placeholder='选择时间'
        value={value}
        onChange={onChange}
      />
    </Field>
  )
}
