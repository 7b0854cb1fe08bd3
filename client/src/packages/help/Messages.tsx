import { Facts } from '../../components/Facts/Facts'
import { Box } from '../../elements/Box'
import { momentInWords } from '../../words/moments'
import type { Thread } from './helpWords'
import './Messages.scss'

interface MessagesProps {
  thread: Thread
  /** Who is reading. */
  mine: 'asker' | 'staff'
}

/** What was asked and answered, from top to bottom. */
export function Messages({ thread, mine }: MessagesProps) {
  return (
    <Box className='said' role='list' label='对话'>
      {thread.messages.map((message, place) => {
        const { by, text, held, at } = message
        const own = (by === null) === (mine === 'asker')
        const who = own && mine === 'asker' ? '我' : (by ?? thread.by).nickname
        return (
          <Box key={place} className={`said__one ${own ? 'said__one--own' : ''}`} role='listitem'>
            <Box className='said__who'>
              <Facts of={[who, by !== null && '管理员', momentInWords(at), held && '等放行']} />
            </Box>
            <Box className='said__text'>{text}</Box>
          </Box>
        )
      })}
    </Box>
  )
}
