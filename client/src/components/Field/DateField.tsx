import { MomentInput } from '../../elements/MomentInput'
import { Field, type FieldLabels } from './Field'
import { inputClass } from './TextField'

interface DateFieldProps extends FieldLabels {
  /** `2026-11-24`; empty: none yet. */
  value: string
  least?: string
  most?: string
  onChange: (day: string) => void
}

/** A day to choose. */
export function DateField({ label, note, error, ...field }: DateFieldProps) {
  return (
    <Field label={label} {...(note !== undefined && { note })} error={error ?? null}>
      <MomentInput
        className={inputClass(error, 'field__input--press')}
        kind='date'
        label={label}
        placeholder='选择日期'
        {...field}
      />
    </Field>
  )
}
