import { Avatar } from '../../components/Avatars/Avatars'
import { Card } from '../../components/Card/Card'
import { List, ListRow } from '../../components/List/List'
import { type Me, useMe } from '../../hooks/useMe'
import { openPage } from '../../services/navigation'
import { roleInWords } from '../../words/roleInWords'

/** Who one is in this community, as the others see it, and the way to change it. */
export function PersonSection({ communityId }: { communityId: string }) {
  const me = useMe(communityId)
  return (
    <Card>
      <List label='我的资料'>
        <ListRow
          label='我的资料'
          title={me?.nickname ?? '我的资料'}
          note={me ? noteOf(me) : '昵称、头像、擅长与兴趣'}
          {...(me ? { start: <Avatar {...me} /> } : { icon: 'person' as const })}
          onPress={() => openPage('profile')}
        />
      </List>
    </Card>
  )
}

function noteOf({ role }: Me): string {
  return role === 'member' ? '昵称、头像、擅长与兴趣' : roleInWords[role]
}
