import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Tag } from '../../../components/Tag/Tag'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import type { Role } from '../../../hooks/useMe'
import { chooseCommunity, keepCommunity } from '../../../services/currentCommunity'
import { openPage, openTab } from '../../../services/navigation'
import { roleInWords } from '../../../words/roleInWords'

/** The communities this person is in, and the way from one to another. */
export default function Communities() {
  const current = useCommunity()
  const mine = useCloud('community.mine', {})
  const turnTo = (communityId: string) => {
    chooseCommunity(communityId)
    keepCommunity(communityId)
    openTab('today')
  }
  return (
    <Page title='我的社群' lead='点一下,就到那个社群的今天'>
      <Card>
        <Loaded cloud={mine}>
          {({ communities }) =>
            communities.length === 0 ? (
              <EmptyState icon='users' title='还没有社群' note='点开群里的「群火」卡片,就能加入' />
            ) : (
              <List label='我的社群'>
                {communities.map((community) => (
                  <ListRow
                    key={community.communityId}
                    icon='users'
                    title={community.name}
                    note={standing(community)}
                    {...(community.communityId === current && {
                      end: <Tag kind='mine'>正在看</Tag>,
                    })}
                    onPress={() => turnTo(community.communityId)}
                  />
                ))}
              </List>
            )
          }
        </Loaded>
      </Card>
      <Button onPress={() => openPage('createCommunity')}>新建社群</Button>
    </Page>
  )
}

interface Standing {
  role: Role
  closed: boolean
  checkedIn: boolean
  streak: number
}

function standing({ role, closed, checkedIn, streak }: Standing): string {
  const today = checkedIn ? '今天已签到' : '今天还没签到'
  const days = streak > 0 ? `连续 ${streak} 天` : null
  const words = closed ? ['已归档'] : [today, days]
  return [role === 'member' ? null : roleInWords[role], ...words]
    .filter((word) => word !== null)
    .join(' · ')
}
