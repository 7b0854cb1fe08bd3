import { Box } from '../../elements/Box'
import { LineField } from '../../elements/LineField'
import { Field, type FieldLabels } from './Field'
import { inputClass } from './TextField'

interface TextAreaProps extends FieldLabels {
  value: string
  maxLength: number
  placeholder?: string
  onChange: (value: string) => void
}

/** Several lines to write, with how many characters are written; it grows with them. */
export function TextArea({ label, note, error, placeholder = '', ...field }: TextAreaProps) {
  const { value, maxLength } = field
  return (
    <Field
      label={label}
      {...(note !== undefined && { note })}
      error={error ?? null}
      count={
        <Box
          className='field__count'
          role='img'
          label={`已写 ${value.length} 字,最多 ${maxLength} 字`}
        >
          {value.length}/{maxLength}
        </Box>
      }
    >
      <LineField
        className={inputClass(error, 'field__input--long')}
        label={label}
        placeholder={placeholder}
        invalid={Boolean(error)}
        {...field}
      />
    </Field>
  )
}
