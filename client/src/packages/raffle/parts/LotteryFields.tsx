import { DateField } from '../../../components/Field/DateField'
import { TextField } from '../../../components/Field/TextField'
import { lotteryNames } from '../../../words/raffleWords'
import type { DrawingDraft } from './raffleDraft'

interface LotteryFieldsProps {
  drawings: readonly DrawingDraft[]
  onChange: (drawings: readonly DrawingDraft[]) => void
}

/** Which drawings decide: named now, known later. */
export function LotteryFields({ drawings, onChange }: LotteryFieldsProps) {
  const change = (index: number, part: Partial<DrawingDraft>) =>
    onChange(drawings.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <>
      {drawings.map(({ game, issue, day }, index) => (
        <DrawingFields
          key={game}
          name={lotteryNames[game]}
          example={game === 'pl5' ? '26134' : '2026134'}
          issue={issue}
          day={day}
          onChange={(part) => change(index, part)}
        />
      ))}
    </>
  )
}

interface DrawingFieldsProps {
  name: string
  /** Of an issue number. */
  example: string
  issue: string
  day: string
  onChange: (part: Partial<DrawingDraft>) => void
}

function DrawingFields({ name, example, issue, day, onChange }: DrawingFieldsProps) {
  return (
    <>
      <TextField
        label={`${name} 期号`}
        value={issue}
        maxLength={8}
        placeholder={example}
        onChange={(text) => onChange({ issue: text.trim() })}
      />
      <DateField
        label={`${name} 开奖日期`}
        value={day}
        onChange={(chosen) => onChange({ day: chosen })}
      />
    </>
  )
}
