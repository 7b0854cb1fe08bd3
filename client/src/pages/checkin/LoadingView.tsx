import { Skeleton } from '../../components/Skeleton/Skeleton'
import { Box } from '../../elements/Box'

/** The first screen's shape, while it is on its way. */
export function LoadingView() {
  return (
    <Box role='status' label='正在打开'>
      <Box className='check-in__head'>
        <Skeleton bones={['bar']} />
      </Box>
      <Box className='check-in__hero'>
        <Skeleton bones={['disc', 'number', 'bar', 'block', 'button']} />
      </Box>
      <Skeleton bones={['block']} />
    </Box>
  )
}
