import { Box } from '../../elements/Box'
import { Press } from '../../elements/Press'
import './Switch.scss'

interface SwitchProps {
  label: string
  /** What being on means. */
  note: string
  on: boolean
  onChange: (on: boolean) => void
}

/** A choice of two, with what it means beside it; the whole row can be pressed. */
export function Switch({ label, note, on, onChange }: SwitchProps) {
  return (
    <Press className='switch' role='switch' checked={on} onPress={() => onChange(!on)}>
      <Box className='switch__words'>
        <Box className='switch__label'>{label}</Box>
        <Box className='switch__note'>{note}</Box>
      </Box>
      <Box className={`switch__track ${on ? 'switch__track--on' : ''}`}>
        <Box className='switch__thumb' />
      </Box>
    </Press>
  )
}
