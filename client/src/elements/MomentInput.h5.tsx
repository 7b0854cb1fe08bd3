import type { MomentInputProps } from './elementProps'

/** A day or a time, chosen as the browser lets people choose. */
export function MomentInput(props: MomentInputProps) {
  const { className, label, kind, value, least, most, onChange } = props
  return (
    <input
      className={className}
      type={kind}
      aria-label={label}
      value={value}
      min={least}
      max={most}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
