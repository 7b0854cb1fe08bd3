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

/** Which of them a moment is: the form's own value decides, whoever has set it. */
function choiceOf({ day, time }: Moment): Chosen {
  const found = choices.find(({ value }) => {
    const evening = eveningIn(Number(value))
    return evening.day === day && evening.time === time
  })
  return found?.value ?? 'own'
}

/** When it closes: one tap for what is usual, or any day and time. */
export function ClosesField({ value, error, onChange }: ClosesFieldProps) {
  const [isOwn, setIsOwn] = useState(() => choiceOf(value) === 'own')
  const chosen = isOwn ? 'own' : choiceOf(value)
  const choose = (next: Chosen) => {
    setIsOwn(next === 'own')
    if (next !== 'own') onChange(eveningIn(Number(next)))
  }
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
