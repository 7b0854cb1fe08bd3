import type { Message } from '../../../../domain/suggestion/thread'
import { Facts } from '../../components/Facts/Facts'
import { Box } from '../../elements/Box'
import { stateInWords } from '../../words/suggestionWords'
import './Messages.scss'

type Shown = Message & { held?: boolean }

interface MessagesProps {
  messages: readonly Shown[]
  /** Who is reading. */
  mine: 'author' | 'admin'
}

/** What was said in a thread, from top to bottom. */
export function Messages({ messages, mine }: MessagesProps) {
  return (
    <Box className='messages' role='list' label='对话'>
      {messages.map((message, place) => (
        <One key={place} message={message} own={message.by === mine} />
      ))}
    </Box>
  )
}

function One({ message, own }: { message: Shown; own: boolean }) {
  if (message.by === 'state')
    return (
      <Box className='messages__state' role='listitem'>
        {stateInWords[message.state]}
        {message.text && `:${message.text}`}
      </Box>
    )
  const who = message.by === 'author' ? '匿名同伴' : '管理员'
  return (
    <Box className={`messages__one ${own ? 'messages__one--own' : ''}`} role='listitem'>
      <Box className='messages__who'>
        <Facts of={[own ? '我' : who, message.week !== '' && weekInWords(message.week)]} />
      </Box>
      <Box className='messages__text'>
        {message.held ? '这段话没有通过内容安全检查,不显示' : message.text}
      </Box>
    </Box>
  )
}

function weekInWords(week: string): string {
  return `${week.slice(0, 4)} 年第 ${Number(week.slice(6))} 周`
}
