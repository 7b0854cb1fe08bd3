import type { Output } from '../../../../contract'
import { Box } from '../../elements/Box'
import { Picture } from '../../elements/Picture'
import { kindInWords } from './kindInWords'
import './review.scss'

/** The held words, or the picture itself; one that was declined is gone. */
export function HeldContent({
  kind,
  text,
  picture,
}: Pick<Output<'review.mine'>['held'][number], 'kind' | 'text' | 'picture'>) {
  if (picture !== '')
    return (
      <Picture className='review__picture' file={picture} label={`待看的${kindInWords[kind]}`} />
    )
  if (text === '') return null
  // Topics lie in lines of their own.
  return <Box className='review__words'>{text.split('\n').join('、')}</Box>
}
