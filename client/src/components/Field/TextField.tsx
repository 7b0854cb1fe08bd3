import { LineInput } from '../../elements/LineInput'
import { Field, type FieldLabels } from './Field'

interface TextFieldProps extends FieldLabels {
  value: string
  maxLength: number
  placeholder?: string
  onChange: (value: string) => void
}

/** One line to write. */
export function TextField({ label, note, error, placeholder = '', ...field }: TextFieldProps) {
  return (
    <Field label={label} {...(note !== undefined && { note })} error={error ?? null}>
      <LineInput
        className={inputClass(error)}
        label={label}
        placeholder={placeholder}
        invalid={Boolean(error)}
        {...field}
      />
    </Field>
  )
}

/** How a field looks that is taken, or not. */
export function inputClass(error: string | null | undefined, more = ''): string {
  return `field__input ${more} ${error ? 'field__input--invalid' : ''}`
}
