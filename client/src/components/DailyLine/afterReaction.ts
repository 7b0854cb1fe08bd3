import type { Output } from '../../../../contract'
import { allReactions, type Reaction } from './reactionInWords'

type Today = Output<'checkin.today'>
type Line = Today['lines'][number]

interface Reacted {
  /** Who said the line. */
  memberId: string
  reaction: Reaction | null
}

/** Today's lines once this person has reacted: one reaction each, so another takes the first one's place. */
export function afterReaction(today: Today, { memberId, reaction }: Reacted): Today {
  const lines = today.lines.map((line) =>
    line.by.memberId === memberId ? withReaction(line, reaction) : line,
  )
  return { ...today, lines }
}

function withReaction(line: Line, mine: Reaction | null): Line {
  const counts = new Map(line.reactions.map(({ reaction, count }) => [reaction, count]))
  if (line.mine) counts.set(line.mine, (counts.get(line.mine) ?? 1) - 1)
  if (mine) counts.set(mine, (counts.get(mine) ?? 0) + 1)
  const reactions = allReactions.flatMap((reaction) => {
    const count = counts.get(reaction) ?? 0
    return count > 0 ? [{ reaction, count }] : []
  })
  return { ...line, mine, reactions }
}
