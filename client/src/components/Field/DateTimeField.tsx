import { Box } from '../../elements/Box'
import { MomentInput } from '../../elements/MomentInput'
import { Field, type FieldLabels } from './Field'
import { inputClass } from './TextField'

/** A day and a time on this phone's clock; see `instantAt` and `momentOf`. */
export interface Moment {
  /** `2026-11-24`; empty: none yet. */
  day: string
  /** `09:30`; empty: none yet. */
  time: string
}

interface DateTimeFieldProps extends FieldLabels {
  value: Moment
  /** The earliest and the latest day. */
  least?: string
  most?: string
  onChange: (moment: Moment) => void
}

/** A day and a time to choose. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, note, error, value, least, most, onChange } = props
  const className = inputClass(error, 'field__input--press')
  return (
    <Field label={label} {...(note !== undefined && { note })} error={error ?? null}>
      <Box className='field__pair'>
        <Box className='field__half'>
          <MomentInput
            className={className}
            kind='date'
            label={`${label} 日期`}
            placeholder='选择日期'
            value={value.day}
            {...(least !== undefined && { least })}
            {...(most !== undefined && { most })}
            onChange={(day) => onChange({ ...value, day })}
          />
        </Box>
        <Box className='field__half'>
          <MomentInput
            className={className}
            kind='time'
            label={`${label} 时间`}
            placeholder='选择时间'
            value={value.time}
            onChange={(time) => onChange({ ...value, time })}
          />
        </Box>
      </Box>
    </Field>
  )
}
