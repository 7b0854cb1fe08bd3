import { Textarea } from '@tarojs/components'
import type { FieldProps } from './elementProps'

/** Where a person writes a line; it grows with what is written. */
export function LineField({ className = '', label, maxLength, onChange, ...field }: FieldProps) {
  return (
    <Textarea
      className={className}
      aria-label={label}
      maxlength={maxLength}
      autoHeight
      disableDefaultPadding
      onInput={(event) => onChange(event.detail.value)}
      placeholderClass='placeholder'
      {...field}
    />
  )
}
