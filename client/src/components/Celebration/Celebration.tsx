import { useEffect } from 'react'
import { Box } from '../../elements/Box'
import { Icon } from '../Icon/Icon'
import './Celebration.scss'

const LASTS_MS = 1_150
const SPARKS = 18

interface CelebrationProps {
  title: string
  reward: string
  onEnd: () => void
}

/** The moment of the seven-day reward; a tap ends it. What it says is also said where it stays. */
export function Celebration({ title, reward, onEnd }: CelebrationProps) {
  useEffect(() => {
    const timer = setTimeout(onEnd, LASTS_MS)
    return () => clearTimeout(timer)
  }, [onEnd])
  return (
    <Box className='celebration' onPress={onEnd} hidden>
      <Box className='celebration__burst'>
        {Array.from({ length: SPARKS }, (_, index) => (
          <Box className={`celebration__spark celebration__spark--${index}`} key={index} />
        ))}
        <Box className='celebration__medal'>
          <Icon name='gift' />
        </Box>
        <Box className='celebration__title'>{title}</Box>
        <Box className='celebration__reward'>{reward}</Box>
      </Box>
    </Box>
  )
}
