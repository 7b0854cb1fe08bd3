import { Card } from '../../components/Card/Card'
import { Skeleton } from '../../components/Skeleton/Skeleton'
import { Box } from '../../elements/Box'

/** The first screen's shape, while it is on its way. */
export function LoadingView() {
  return (
    <Box role='status' label='正在打开'>
      <Box className='unseen' role='heading' level={1}>
        今天
      </Box>
      <Box className='check-in__head'>
        <Skeleton bones={['title', 'line']} />
      </Box>
      <Box className='check-in__hero check-in__hero--coming'>
        <Skeleton bones={['flame', 'number', 'line', 'week', 'button']} />
      </Box>
      <Card>
        <Skeleton bones={['block']} />
      </Card>
    </Box>
  )
}
