import { useState } from 'react'
import { Box } from '../../elements/Box'
import { LineField } from '../../elements/LineField'
import type { Saying, Today } from '../../pages/checkin/useToday'
import { messageFor } from '../../services/messageFor'
import { oneLine } from '../../words/oneLine'
import { Avatar } from '../Avatars/Avatars'
import { Button } from '../Button/Button'
import { Card } from '../Card/Card'
import { Notice } from '../Notice/Notice'
import './DailyLine.scss'
import { ReactionCounts, Reactions } from './Reactions'
import type { Reaction } from './reactionInWords'

const MOST = 140

interface DailyLineProps {
  today: Today
  saying: Saying
  onSay: (text: string) => void
  onReact: (memberId: string, reaction: Reaction | null) => void
}

/** One line a day: the member's own and those of the others. */
export function DailyLine({ today, saying, onSay, onReact }: DailyLineProps) {
  const { mine, lines } = today
  const [rewriting, setRewriting] = useState(false)
  const say = (text: string) => {
    setRewriting(false)
    onSay(text)
  }
  return (
    <Card title='每日一言'>
      {mine && !rewriting && saying.status !== 'failed' ? (
        <OwnLine {...mine} onRewrite={() => setRewriting(true)} />
      ) : (
        <Writing text={mine?.text ?? ''} saying={saying} onSay={say} />
      )}
      {lines.length > 0 && (
        <Box className='daily-line__others' role='list' label='今天的一言'>
          {lines.map(({ by, text, reactions, mine: own }) => (
            <Box className='daily-line__other' key={by.memberId} role='listitem'>
              <Avatar {...by} />
              <Box className='daily-line__words'>
                <Box className='daily-line__by'>{by.nickname}</Box>
                <Box>{text}</Box>
                <Reactions
                  by={by.nickname}
                  reactions={reactions}
                  mine={own}
                  onReact={(reaction) => onReact(by.memberId, reaction)}
                />
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Card>
  )
}

interface OwnLineProps {
  text: string
  held: boolean
  reactions: Today['lines'][number]['reactions']
  onRewrite: () => void
}

function OwnLine({ text, held, reactions, onRewrite }: OwnLineProps) {
  return (
    <Box>
      <Box className='daily-line__mine'>{text}</Box>
      {reactions.length > 0 && <ReactionCounts reactions={reactions} />}
      <Box className='daily-line__foot' live='polite'>
        <Box className={held ? 'daily-line__held' : 'daily-line__shown'}>
          {held ? '还没通过检查,管理员看过才会公开' : '同伴都能看到'}
        </Box>
        <Button kind='quiet' onPress={onRewrite}>
          改一句
        </Button>
      </Box>
    </Box>
  )
}

interface WritingProps {
  text: string
  saying: Saying
  onSay: (text: string) => void
}

function Writing({ text, saying, onSay }: WritingProps) {
  const [draft, setDraft] = useState(text)
  const line = oneLine(draft)
  return (
    <Box>
      <LineField
        className='daily-line__field'
        label='每日一言'
        placeholder='写一句今天的心情或收获…'
        value={draft}
        maxLength={MOST}
        onChange={setDraft}
      />
      {saying.status === 'failed' && <Notice>{messageFor(saying.code)}</Notice>}
      <Box className='daily-line__foot'>
        <Box
          className='daily-line__count'
          role='img'
          label={`已写 ${draft.length} 字,最多 ${MOST} 字`}
        >
          {draft.length}/{MOST}
        </Box>
        {line !== '' && (
          <Button kind='quiet' busy={saying.status === 'sending'} onPress={() => onSay(line)}>
            说给大家听
          </Button>
        )}
      </Box>
    </Box>
  )
}
