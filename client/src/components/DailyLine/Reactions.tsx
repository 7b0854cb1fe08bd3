import { useState } from 'react'
import type { Output } from '../../../../contract'
import { Box } from '../../elements/Box'
import { Press } from '../../elements/Press'
import { Words } from '../../elements/Words'
import { allReactions, type Reaction, reactionsInWords } from './reactionInWords'

type Counts = Output<'checkin.today'>['lines'][number]['reactions']

interface ReactionsProps {
  /** Whose line it is, for screen readers. */
  by: string
  reactions: Counts
  mine: Reaction | null
  onReact: (reaction: Reaction | null) => void
}

/** What the others think of a line, and the way to say it: one reaction each, pressed again it is taken back. */
export function Reactions({ by, reactions, mine, onReact }: ReactionsProps) {
  const [choosing, setChoosing] = useState(false)
  const react = (reaction: Reaction) => {
    setChoosing(false)
    onReact(reaction === mine ? null : reaction)
  }
  return (
    <Box className='reactions' role='group' label={`对 ${by} 的回应`}>
      {reactions.map(({ reaction, count }) => (
        <Chip
          key={reaction}
          reaction={reaction}
          count={count}
          chosen={reaction === mine}
          onPress={() => react(reaction)}
        />
      ))}
      {choosing ? (
        allReactions
          .filter((reaction) => !reactions.some((shown) => shown.reaction === reaction))
          .map((reaction) => (
            <Chip key={reaction} reaction={reaction} onPress={() => react(reaction)} />
          ))
      ) : (
        <Press className='reactions__more' label={`回应 ${by}`} onPress={() => setChoosing(true)}>
          回应
        </Press>
      )}
    </Box>
  )
}

/** What the others think of one's own line. */
export function ReactionCounts({ reactions }: { reactions: Counts }) {
  return (
    <Box className='reactions' role='group' label='同伴的回应'>
      {reactions.map(({ reaction, count }) => (
        <Box
          className='reactions__chip'
          key={reaction}
          role='img'
          label={`${reactionsInWords[reaction].words} ${count}`}
        >
          {`${reactionsInWords[reaction].emoji} ${count}`}
        </Box>
      ))}
    </Box>
  )
}

interface ChipProps {
  reaction: Reaction
  count?: number
  chosen?: boolean
  onPress: () => void
}

function Chip({ reaction, count, chosen = false, onPress }: ChipProps) {
  const { emoji, words } = reactionsInWords[reaction]
  return (
    <Press
      className={`reactions__chip ${chosen ? 'reactions__chip--chosen' : ''}`}
      label={count === undefined ? words : `${words} ${count}`}
      role='checkbox'
      checked={chosen}
      onPress={onPress}
    >
      {emoji}
      {count !== undefined && <Words className='reactions__count'>{count}</Words>}
    </Press>
  )
}
