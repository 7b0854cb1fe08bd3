import type { FieldProps } from './elementProps'

/** Where a person writes a line; it grows with what is written. */
export function LineField(props: FieldProps) {
  const { className, label, maxLength, invalid, onChange, ...field } = props
  return (
    <textarea
      className={className}
      aria-label={label}
      aria-invalid={invalid === true}
      maxLength={maxLength}
      rows={2}
      style={{ fieldSizing: 'content' }}
      onChange={(event) => onChange(event.target.value)}
      {...field}
    />
  )
}
