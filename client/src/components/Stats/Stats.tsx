import { Box } from '../../elements/Box'
import './Stats.scss'

interface StatsProps {
  /** Names and what they come to. */
  items: readonly { name: string; value: number }[]
}

/** A few numbers side by side. */
export function Stats({ items }: StatsProps) {
  return (
    <Box className='stats'>
      {items.map(({ name, value }) => (
        <Box className='stats__item' key={name}>
          <Box className='stats__value'>{value}</Box>
          <Box className='stats__name'>{name}</Box>
        </Box>
      ))}
    </Box>
  )
}
