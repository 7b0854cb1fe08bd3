import type { LineInputProps } from './elementProps'

/** One line to write. */
export function LineInput(props: LineInputProps) {
  const { className, label, maxLength, invalid, keyboard = 'text', onChange, onEnter } = props
  const { value, placeholder } = props
  return (
    <input
      className={className}
      type={keyboard === 'search' ? 'search' : 'text'}
      inputMode={keyboard === 'number' ? 'numeric' : 'text'}
      aria-label={label}
      aria-invalid={invalid === true}
      maxLength={maxLength}
      autoComplete='off'
      value={value}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter?.()
      }}
    />
  )
}
