import { useState } from 'react'
import { useAction } from '../../../hooks/useAction'
import { OTHER, type PollPart, type Voting } from './pollTypes'

/** What is chosen and not sent yet, or is on its way. */
interface Draft {
  choices: readonly string[]
  words: string | null
}

/** The vote of this person: shown as chosen at once, sent, and as the cloud has it afterwards. */
export function useVote({ communityId, poll, again, tell }: PollPart): Voting {
  const [draft, setDraft] = useState<Draft | null>(null)
  const stored = { choices: poll.mine?.choices ?? [], words: poll.mine?.other?.text ?? null }
  const shown = draft ?? stored
  const vote = useAction('poll.vote', {
    onDone: ({ points }) => {
      setDraft(null)
      tell(points > 0 ? `已投票,+${points} 积分` : '已记下你的选择')
      again()
    },
  })
  const open = poll.phase === 'open' && (poll.changes || poll.mine === null)

  const send = ({ choices, words }: Draft = shown) => {
    if (vote.busy || choices.length === 0) return
    vote.run({
      communityId,
      pollId: poll.pollId,
      choices: [...choices],
      ...(choices.includes(OTHER) && words !== null && { other: words }),
      again: poll.mine !== null,
      hint: poll.account,
    })
  }

  const choose = (id: string, words: string | null = shown.words) => {
    const next = { choices: nextChoices(shown.choices, id, poll.most), words }
    setDraft(next)
    if (poll.most === 1) send(next)
  }

  // A refused tap shows again what stands; a choice of several stays to be mended.
  const chosen = vote.failure !== null && poll.most === 1 ? stored.choices : shown.choices
  return { chosen, choose, send, dirty: draft !== null, open, ...vote }
}

/** One takes the place of the other; of several, a tap turns one on or off, up to so many. */
export function nextChoices(
  choices: readonly string[],
  id: string,
  most: number,
): readonly string[] {
  if (most === 1) return [id]
  if (choices.includes(id)) return choices.filter((choice) => choice !== id)
  return choices.length < most ? [...choices, id] : choices
}
