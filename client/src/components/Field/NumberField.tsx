import { useState } from 'react'
import { Box } from '../../elements/Box'
import { LineInput } from '../../elements/LineInput'
import { Press } from '../../elements/Press'
import { Icon } from '../Icon/Icon'
import { Field, type FieldLabels } from './Field'
import { inputClass } from './TextField'
import { wholeIn } from './wholeIn'

interface NumberFieldProps extends FieldLabels {
  value: number
  least: number
  most: number
  step?: number
  onChange: (value: number) => void
}

/** A whole number: written, or stepped to. What lies outside of its range is drawn to its edge. */
export function NumberField(props: NumberFieldProps) {
  const { label, note, error, value, least, most, step = 1, onChange } = props
  const [draft, setDraft] = useState<string | null>(null)
  const set = (next: number) => {
    setDraft(null)
    onChange(Math.min(most, Math.max(least, next)))
  }
  const write = (text: string) => {
    const number = wholeIn(text, least, most)
    setDraft(number === null ? text : null)
    if (number !== null) onChange(number)
  }
  const range = draft === null ? null : `${least} 到 ${most} 之间的整数`
  const shown = error ?? range
  return (
    <Field label={label} {...(note !== undefined && { note })} error={shown} beside>
      <Box className='stepper'>
        <Step
          icon='minus'
          label={`${label}减 ${step}`}
          off={value <= least}
          onPress={() => set(value - step)}
        />
        <LineInput
          className={inputClass(shown)}
          label={label}
          keyboard='number'
          placeholder=''
          maxLength={10}
          invalid={shown !== null}
          value={draft ?? String(value)}
          onChange={write}
        />
        <Step
          icon='plus'
          label={`${label}加 ${step}`}
          off={value >= most}
          onPress={() => set(value + step)}
        />
      </Box>
    </Field>
  )
}

interface StepProps {
  icon: 'minus' | 'plus'
  label: string
  off: boolean
  onPress: () => void
}

function Step({ icon, label, off, onPress }: StepProps) {
  return (
    <Press
      className={`stepper__step ${off ? 'stepper__step--off' : ''}`}
      label={label}
      disabled={off}
      {...(!off && { onPress })}
    >
      <Icon name={icon} />
    </Press>
  )
}
