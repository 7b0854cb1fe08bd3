import { Picker } from '@tarojs/components'
import { Box } from './Box'
import type { MomentInputProps } from './elementProps'
import { Press } from './Press'

/** A day or a time, chosen with WeChat's wheels. */
export function MomentInput(props: MomentInputProps) {
  const { className = '', label, kind, value, least, most, placeholder, onChange } = props
  return (
    <Picker
      mode={kind}
      value={value}
      {...(least !== undefined && { start: least })}
      {...(most !== undefined && { end: most })}
      onChange={(event) => onChange(event.detail.value)}
    >
      <Press className={className} label={value === '' ? label : `${label} ${value}`}>
        {value === '' ? <Box className='placeholder'>{placeholder}</Box> : value}
      </Press>
    </Picker>
  )
}
