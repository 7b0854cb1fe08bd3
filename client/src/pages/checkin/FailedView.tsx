import { Button } from '../../components/Button/Button'
import { Flame } from '../../components/Flame/Flame'
import { Box } from '../../elements/Box'
import type { CallCode } from '../../services/callCode'
import { messageFor } from '../../services/messageFor'

interface FailedViewProps {
  code: CallCode
  onRetry: () => void
}

/** When there is nothing to show yet: why, and a way on. */
export function FailedView({ code, onRetry }: FailedViewProps) {
  return (
    <Box className='check-in__hero'>
      <Flame shape='ember' />
      <Box className='check-in__title' role='heading' level={1}>
        没能打开
      </Box>
      <Box className='check-in__lead' role='alert'>
        {messageFor(code)}
      </Box>
      <Button onPress={onRetry}>再试一次</Button>
    </Box>
  )
}
