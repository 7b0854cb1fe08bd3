import { Box } from '../../elements/Box'
import { Button } from '../Button/Button'
import { Notice } from '../Notice/Notice'
import { Sheet } from '../Sheet/Sheet'
import './Confirm.scss'

interface ConfirmProps {
  /** The question. */
  title: string
  /** What will come of it. */
  note: string
  /** The words on the button that does it. */
  action: string
  /** It loses something for good, so it is not to look like the way on. */
  grave?: boolean
  busy?: boolean
  failure?: string | null
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before what cannot be taken back. */
export function Confirm(props: ConfirmProps) {
  const { title, note, action, grave = false, busy = false, failure = null } = props
  return (
    <Sheet title={title} onClose={props.onClose}>
      <Box className='confirm__note'>{note}</Box>
      {failure !== null && <Notice>{failure}</Notice>}
      <Button kind={grave ? 'grave' : 'main'} busy={busy} onPress={props.onConfirm}>
        {action}
      </Button>
      <Button onPress={props.onClose}>再想想</Button>
    </Sheet>
  )
}
