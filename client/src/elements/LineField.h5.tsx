import type { FieldProps } from './elementProps'

/** Where a person writes a line; it grows with what is written. */
export function LineField({ className, label, maxLength, onChange, ...field }: FieldProps) {
  return (
    <textarea
      className={className}
      aria-label={label}
      maxLength={maxLength}
      rows={2}
      onChange={(event) => onChange(event.target.value)}
      {...field}
    />
  )
}
