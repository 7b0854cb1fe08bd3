import { Box } from '../../elements/Box'
import { Press } from '../../elements/Press'
import './Segmented.scss'

interface SegmentedProps<Value extends string> {
  /** What the parts divide, for screen readers. */
  label: string
  parts: readonly { value: Value; text: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** A few views of one thing, side by side; one of them is shown below. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, parts, value, onChange } = props
  return (
    <Box className='segmented' role='tablist' label={label}>
      {parts.map((part) => (
        <Press
          key={part.value}
          className={`segmented__part ${part.value === value ? 'segmented__part--chosen' : ''}`}
          role='tab'
          selected={part.value === value}
          onPress={() => onChange(part.value)}
        >
          {part.text}
        </Press>
      ))}
    </Box>
  )
}
