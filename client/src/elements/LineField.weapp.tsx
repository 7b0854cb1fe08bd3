import { Textarea } from '@tarojs/components'
import type { FieldProps } from './elementProps'

/** Where a person writes a line; it grows with what is written. */
export function LineField(props: FieldProps) {
  const { className = '', label, maxLength, invalid, onChange, ...field } = props
  return (
    <Textarea
      className={className}
      aria-label={invalid === true ? `${label},需要改一改` : label}
      maxlength={maxLength}
      autoHeight
      disableDefaultPadding
      onInput={(event) => onChange(event.detail.value)}
      placeholderClass='placeholder'
      {...field}
    />
  )
}
