import { Card } from '../../components/Card/Card'
import { Box } from '../../elements/Box'
import './help.scss'
import { type Desk, hoursInWords, presenceInWords } from './helpWords'

/** When somebody is there to answer. */
export function DeskCard({ desk }: { desk: Desk }) {
  return (
    <Card title='值守时间'>
      {desk.hours && <Box className='help__hours'>{hoursInWords(desk.hours)}</Box>}
      <Box className='help__facts'>{presenceInWords(desk)}</Box>
      {desk.note !== '' && <Box className='help__facts'>{desk.note}</Box>}
    </Card>
  )
}
