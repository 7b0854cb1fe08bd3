import { useState } from 'react'
import { Choice } from '../../../components/Choice/Choice'
import { DateTimeField, type Moment } from '../../../components/Field/DateTimeField'
import { eveningIn } from './draft'

interface ClosesFieldProps {
  value: Moment
  error: string | null
  onChange: (moment: Moment) => void
}

const choices = [
  { value: '0', text: '今天 18:00' },
  { value: '1', text: '明天 18:00' },
  { value: '3', text: '三天后' },
  { value: '7', text: '一周后' },
  { value: 'own', text: '自己定' },
] as const

type Chosen = (typeof choices)[number]['value']

/** When it closes: one tap for what is usual, or any day and time. */
export function ClosesField({ value, error, onChange }: ClosesFieldProps) {
  const [chosen, setChosen] = useState<Chosen>('1')
  const choose = (next: Chosen) => {
    setChosen(next)
    if (next !== 'own') onChange(eveningIn(Number(next)))
  }
  const isOwn = chosen === 'own'
  return (
    <>
      <Choice
        label='截止'
        options={choices}
        value={chosen}
        error={isOwn ? null : error}
        onChange={choose}
      />
      {isOwn && <DateTimeField label='截止时间' value={value} error={error} onChange={onChange} />}
    </>
  )
}
