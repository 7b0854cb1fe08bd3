import { Input } from '@tarojs/components'
import type { FieldProps } from './elementProps'

/** Where a person writes, or takes from WeChat, the name that the others see. */
export function NicknameField({
  className = '',
  label,
  maxLength,
  onChange,
  ...field
}: FieldProps) {
  return (
    <Input
      type='nickname'
      className={className}
      aria-label={label}
      maxlength={maxLength}
      onInput={(event) => onChange(event.detail.value)}
      onBlur={(event) => onChange(event.detail.value)}
      placeholderClass='placeholder'
      {...field}
    />
  )
}
