import { Box } from '../../elements/Box'
import './Toast.scss'

interface ToastProps {
  text: string | null
}

/** Something said in passing; the place stays, so that screen readers hear what appears in it. */
export function Toast({ text }: ToastProps) {
  return (
    <Box className='toast' role='status' live='polite'>
      {text !== null && <Box className='toast__text'>{text}</Box>}
    </Box>
  )
}
