import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { Loaded } from '../../../components/Loaded/Loaded'
import { type ListedPoll, PollList } from '../../../components/PollList/PollList'
import { useCloud } from '../../../hooks/useCloud'
import { useTask } from '../../../hooks/useTask'
import { call } from '../../../services/call'

interface PollPagesProps {
  communityId: string
  which: 'open' | 'past'
}

/** Polls a page at a time. */
export function PollPages({ communityId, which }: PollPagesProps) {
  const first = useCloud('poll.list', { communityId, which })
  const [later, setLater] = useState<{ polls: ListedPoll[]; more: boolean } | null>(null)
  const next = useTask(async ({ closesAt, pollId }: ListedPoll) => {
    const after = { closesAt, pollId }
    const page = await call('poll.list', { communityId, which, after })
    setLater((known) => ({ polls: [...(known?.polls ?? []), ...page.polls], more: page.more }))
  })
  return (
    <Loaded cloud={first}>
      {({ polls, more }) => {
        const all = [...polls, ...(later?.polls ?? [])]
        const last = all.at(-1)
        if (!last)
          return (
            <EmptyState
              icon='vote'
              title={which === 'open' ? '现在没有投票' : '还没有结束的投票'}
              note={which === 'open' ? '有新投票时,会出现在这里' : '截止后的结果,会留在这里'}
            />
          )
        return (
          <>
            <PollList communityId={communityId} polls={all} />
            {(later?.more ?? more) && (
              <Button kind='quiet' busy={next.busy} onPress={() => next.run(last)}>
                看更早的
              </Button>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
