import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Avatar } from '../../../components/Avatars/Avatars'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Tag } from '../../../components/Tag/Tag'
import { useAction } from '../../../hooks/useAction'
import type { Cloud } from '../../../hooks/useCloud'
import { momentInWords } from '../../../words/moments'

type Said = Output<'rules.comments'>

interface CommentsProps {
  communityId: string
  version: number
  /** The newest comments, as the cloud gave them. */
  said: Cloud<Said>
}

/** What members say to a version, the newest first. */
export function Comments({ communityId, version, said }: CommentsProps) {
  return (
    <Loaded cloud={said} bones={['block']}>
      {(first) =>
        first.comments.length === 0 ? (
          <EmptyState icon='inbox' title={`第 ${version} 版还没有意见`} />
        ) : (
          <Pages key={first.comments[0]?.at ?? ''} of={{ communityId, version }} first={first} />
        )
      }
    </Loaded>
  )
}

interface PagesProps {
  of: { communityId: string; version: number }
  first: Said
}

function Pages({ of, first }: PagesProps) {
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
        {comments.map(({ by, text, at, held }) => (
          <ListRow
            key={`${by.memberId} ${at}`}
            start={<Avatar {...by} />}
            title={text}
            note={`${by.nickname} · ${momentInWords(at)}`}
            {...(held && { end: <Tag>只有你看得到</Tag> })}
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
