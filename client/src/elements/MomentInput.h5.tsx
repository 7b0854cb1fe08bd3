import type { MomentInputProps } from './elementProps'
import './MomentInput.h5.scss'

/** A day or a time, chosen as the browser lets people choose. */
export function MomentInput(props: MomentInputProps) {
  const { className, label, kind, value, least, most, onChange } = props
  return (
    <input
      className={`${className} moment`}
      type={kind}
      aria-label={label}
      value={value}
      min={least}
      max={most}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
