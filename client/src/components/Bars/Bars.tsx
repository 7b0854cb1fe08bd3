import { Box } from '../../elements/Box'
import { Facts } from '../Facts/Facts'
import './Bars.scss'

/** One bar: what it is, how much, and a word more, such as a share. */
export interface Bar {
  key: string
  name: string
  value: number
  /** What stands beside the bar; the value, unless something says it better. */
  text?: string
  /** Marks what is the person's own, or what won. */
  kind?: 'plain' | 'mine' | 'done'
}

interface BarsProps {
  label: string
  bars: readonly Bar[]
  /** What a full bar stands for; the largest value, unless said. */
  full?: number
}

/** How much of each: bars with their numbers, read out as a list. */
export function Bars({ label, bars, full }: BarsProps) {
  const most = full ?? Math.max(...bars.map(({ value }) => value), 1)
  return (
    <Box className='bars' role='list' label={label}>
      {bars.map(({ key, name, value, text = String(value), kind = 'plain' }) => (
        <Box className='bars__row' key={key} role='listitem'>
          <Box className='bars__words'>
            <Box className='bars__name'>
              <Facts of={name} />
            </Box>
            <Box className='bars__value'>{text}</Box>
          </Box>
          <Box className='bars__track' hidden>
            <Box
              className={`bars__bar bars__bar--${kind}`}
              style={{ width: `${(Math.min(value / most, 1) * 100).toFixed(1)}%` }}
            />
          </Box>
        </Box>
      ))}
    </Box>
  )
}
