import { Input } from '@tarojs/components'
import type { LineInputProps } from './elementProps'

/** One line to write. WeChat knows no invalid fields, so the label says it. */
export function LineInput(props: LineInputProps) {
  const { className = '', label, maxLength, invalid, keyboard = 'text', onChange, onEnter } = props
  const { value, placeholder } = props
  return (
    <Input
      className={className}
      type={keyboard === 'number' ? 'number' : 'text'}
      confirmType={keyboard === 'search' ? 'search' : 'done'}
      aria-label={invalid === true ? `${label},需要改一改` : label}
      maxlength={maxLength}
      value={value}
      placeholder={placeholder}
      placeholderClass='placeholder'
      onInput={(event) => onChange(event.detail.value)}
      {...(onEnter && { onConfirm: onEnter })}
    />
  )
}
