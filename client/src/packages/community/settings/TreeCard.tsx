import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { List, ListRow } from '../../../components/List/List'
import { Notice } from '../../../components/Notice/Notice'
import { Tag } from '../../../components/Tag/Tag'
import { useAction } from '../../../hooks/useAction'
import { ParentChoice } from '../parts/ParentChoice'
import type { SettingsCardProps } from './index'

/** The communities above and below this one; the owner may put it elsewhere. */
export function TreeCard({ communityId, settings, onChanged }: SettingsCardProps) {
  const { kind, parent, children, role, state } = settings
  const [parentId, setParentId] = useState(parent?.communityId ?? null)
  const { run, busy, failure } = useAction('community.setParent', {
    onDone: () => onChanged('位置已改'),
  })
  const moved = parentId !== (parent?.communityId ?? null)
  const owns = role === 'owner' && state === 'open'
  return (
    <Card title='上下级社群'>
      <List label='上下级社群'>
        {parent ? (
          <ListRow icon='up' title={parent.name} note='上级' />
        ) : (
          <ListRow title='独立的社群' note='没有上级' />
        )}
        {children.map((child) => (
          <ListRow
            key={child.communityId}
            icon='down'
            title={child.name}
            note='下级'
            {...(child.archived && { end: <Tag>已归档</Tag> })}
          />
        ))}
      </List>
      {owns && <ParentChoice kind={kind} value={parentId} onChange={setParentId} />}
      {failure !== null && <Notice>{failure}</Notice>}
      {moved && (
        <Button busy={busy} onPress={() => run({ communityId, parentId })}>
          放到这里
        </Button>
      )}
    </Card>
  )
}
