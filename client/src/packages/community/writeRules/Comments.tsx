import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Avatar } from '../../../components/Avatars/Avatars'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { momentInWords } from '../../../words/moments'

interface CommentsProps {
  communityId: string
  version: number
}

type Said = Output<'rules.comments'>

/** What members say to a version, the newest first. */
export function Comments(of: CommentsProps) {
  const said = useCloud('rules.comments', { ...of, before: null })
  return (
    <Loaded cloud={said}>
      {(first) =>
        first.comments.length === 0 ? (
          <EmptyState icon='inbox' title={`第 ${of.version} 版还没有意见`} />
        ) : (
          <Pages key={first.comments[0]?.at ?? ''} of={of} first={first} />
        )
      }
    </Loaded>
  )
}

function Pages({ of, first }: { of: CommentsProps; first: Said }) {
  const [more, setMore] = useState<readonly Said[]>([])
  const { run, busy } = useAction('rules.comments', {
    onDone: (page) => setMore((pages) => [...pages, page]),
  })
  const pages = [first, ...more]
  const comments = pages.flatMap((page) => page.comments)
  const before = comments.at(-1)?.at
  return (
    <Card title={`对第 ${of.version} 版的意见`}>
      <List label='意见'>
        {comments.map(({ by, text, at }) => (
          <ListRow
            key={`${by.memberId} ${at}`}
            start={<Avatar {...by} />}
            title={text}
            note={`${by.nickname} · ${momentInWords(at)}`}
          />
        ))}
      </List>
      {pages.at(-1)?.more === true && before !== undefined && (
        <Button kind='quiet' busy={busy} onPress={() => run({ ...of, before })}>
          更多意见
        </Button>
      )}
    </Card>
  )
}
