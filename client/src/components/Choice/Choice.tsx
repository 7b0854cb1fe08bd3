import { Box } from '../../elements/Box'
import { Press } from '../../elements/Press'
import { Field, type FieldLabels } from '../Field/Field'
import { Icon } from '../Icon/Icon'
import './Choice.scss'

/** One of the things to choose from. */
export interface Option<Value extends string> {
  value: Value
  text: string
  /** What choosing it means. With a note the options stand one under the other. */
  note?: string
}

interface ChoiceProps<Value extends string> extends FieldLabels {
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
}

/** One of several. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, note, error, options, value, onChange } = props
  return (
    <Field label={label} {...(note !== undefined && { note })} error={error ?? null}>
      <Box className='choice' role='radiogroup' label={label}>
        {options.map((option) => (
          <Chip
            key={option.value}
            role='radio'
            option={option}
            chosen={option.value === value}
            onPress={() => onChange(option.value)}
          />
        ))}
      </Box>
    </Field>
  )
}

interface ChoicesProps<Value extends string> extends FieldLabels {
  options: readonly Option<Value>[]
  values: readonly Value[]
  /** How many can be chosen at most; choosing more does nothing. */
  most?: number
  onChange: (values: Value[]) => void
}

/** Any number of several. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, note, error, options, values, most = options.length, onChange } = props
  const turn = (value: Value) => {
    if (values.includes(value)) onChange(values.filter((one) => one !== value))
    else if (values.length < most) onChange([...values, value])
  }
  return (
    <Field label={label} {...(note !== undefined && { note })} error={error ?? null}>
      <Box className='choice' role='group' label={label}>
        {options.map((option) => (
          <Chip
            key={option.value}
            role='checkbox'
            option={option}
            chosen={values.includes(option.value)}
            onPress={() => turn(option.value)}
          />
        ))}
      </Box>
    </Field>
  )
}

interface ChipProps<Value extends string> {
  role: 'radio' | 'checkbox'
  option: Option<Value>
  chosen: boolean
  onPress: () => void
}

function Chip<Value extends string>({ role, option, chosen, onPress }: ChipProps<Value>) {
  const { text, note } = option
  const wide = note === undefined ? '' : 'choice__chip--wide'
  return (
    <Press
      className={`choice__chip ${wide} ${chosen ? 'choice__chip--chosen' : ''}`}
      role={role}
      checked={chosen}
      onPress={onPress}
    >
      <Box className='choice__words'>
        <Box>{text}</Box>
        {note !== undefined && <Box className='choice__note'>{note}</Box>}
      </Box>
      {chosen && <Icon name='check' />}
    </Press>
  )
}
