import type { ReactNode } from 'react'
import { Box } from '../../elements/Box'
import './Field.scss'

/** What every field of a form has. */
export interface FieldLabels {
  label: string
  /** What to write, under the label. */
  note?: string
  /** Why this is not taken, in words that say what to do. */
  error?: string | null
}

interface FieldProps extends FieldLabels {
  /** What stands at the end of the line below the field, such as a count. */
  count?: ReactNode
  /** The field stands beside its name where there is room, as a number does. */
  beside?: boolean
  children: ReactNode
}

/** A field of a form: its name above, what is wrong below. */
export function Field({ label, note, error, count, beside = false, children }: FieldProps) {
  return (
    <Box className={beside ? 'field field--beside' : 'field'}>
      <Box className='field__words'>
        <Box className='field__label'>{label}</Box>
        {note !== undefined && <Box className='field__note'>{note}</Box>}
      </Box>
      {children}
      <Box className='field__foot'>
        <Box className='field__error' live='polite'>
          {error}
        </Box>
        {count}
      </Box>
    </Box>
  )
}
