import { useState } from 'react'
import type { Input, Output } from '../../../../../contract'
import { Avatar } from '../../../components/Avatars/Avatars'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Tag } from '../../../components/Tag/Tag'
import { useAction } from '../../../hooks/useAction'
import { momentInWords } from '../../../words/moments'
import { roleInWords } from '../../../words/roleInWords'
import { sourceInWords } from './memberWords'

type Members = Output<'members.list'>
export type ListedMember = Members['members'][number]

interface MemberListProps {
  input: Omit<Input<'members.list'>, 'after'>
  first: Members
  onChoose: (member: ListedMember) => void
}

/** The members page by page. */
export function MemberList({ input, first, onChoose }: MemberListProps) {
  const [more, setMore] = useState<readonly Members[]>([])
  const { run, busy, failure } = useAction('members.list', {
    onDone: (page) => setMore((pages) => [...pages, page]),
  })
  const pages = [first, ...more]
  const next = pages.at(-1)?.next ?? null
  if (first.members.length === 0)
    return <EmptyState icon='users' title='这里还没有人' note='换一栏,或换几个字找找' />
  return (
    <Card title={`共 ${first.count} 位`}>
      <List label='成员'>
        {pages
          .flatMap(({ members }) => members)
          .map((member) => (
            <ListRow
              key={member.memberId}
              start={<Avatar {...member} />}
              title={member.nickname}
              note={`${momentInWords(member.joinedAt)} · ${sourceInWords(member)}`}
              {...(member.role !== 'member' && { end: <Tag>{roleInWords[member.role]}</Tag> })}
              onPress={() => onChoose(member)}
            />
          ))}
      </List>
      {next && (
        <Button kind='quiet' busy={busy} onPress={() => run({ ...input, after: next })}>
          {failure ?? '更多成员'}
        </Button>
      )}
    </Card>
  )
}
