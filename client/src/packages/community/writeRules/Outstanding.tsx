import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Stats } from '../../../components/Stats/Stats'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { momentInWords } from '../../../words/moments'

type Waiting = Output<'rules.outstanding'>

/** Who was asked to acknowledge the rules and has not. */
export function Outstanding({ communityId }: { communityId: string }) {
  const waiting = useCloud('rules.outstanding', { communityId, after: null })
  return (
    <Loaded cloud={waiting}>
      {(first) =>
        first.asked === null ? (
          <EmptyState icon='rules' title='还没有请大家确认' note='发布时打开「请每个人确认看过」' />
        ) : (
          <People key={first.acknowledged} communityId={communityId} first={first} />
        )
      }
    </Loaded>
  )
}

function People({ communityId, first }: { communityId: string; first: Waiting }) {
  const [more, setMore] = useState<readonly Waiting[]>([])
  const { run, busy } = useAction('rules.outstanding', {
    onDone: (page) => setMore((pages) => [...pages, page]),
  })
  const pages = [first, ...more]
  const people = pages.flatMap((page) => page.people)
  const last = people.at(-1)
  const after = last && { joinedAt: last.joinedAt, memberId: last.memberId }
  return (
    <Card title={`第 ${first.asked} 版`}>
      <Stats
        items={[
          { name: '已确认', value: first.acknowledged },
          { name: '还没确认', value: first.outstanding },
        ]}
      />
      <List label='还没确认的人'>
        {people.map(({ memberId, nickname, joinedAt }) => (
          <ListRow key={memberId} title={nickname} note={`${momentInWords(joinedAt)} 加入`} />
        ))}
      </List>
      {pages.at(-1)?.more === true && after && (
        <Button kind='quiet' busy={busy} onPress={() => run({ communityId, after })}>
          更多
        </Button>
      )}
    </Card>
  )
}
