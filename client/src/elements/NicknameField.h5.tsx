import type { FieldProps } from './elementProps'

/** Where a person writes the name that the others see. */
export function NicknameField({ className, label, maxLength, onChange, ...field }: FieldProps) {
  return (
    <input
      className={className}
      aria-label={label}
      maxLength={maxLength}
      autoComplete='nickname'
      onChange={(event) => onChange(event.target.value)}
      {...field}
    />
  )
}
