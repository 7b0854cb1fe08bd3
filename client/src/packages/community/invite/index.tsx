import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Avatar } from '../../../components/Avatars/Avatars'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { ShareButton } from '../../../components/ShareButton/ShareButton'
import { Stats } from '../../../components/Stats/Stats'
import { Tag } from '../../../components/Tag/Tag'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { useGroupCard } from '../../../hooks/useGroupCard'
import { type Me, useMe } from '../../../hooks/useMe'
import { invitationAddress } from '../../../services/inviterIn'
import { tabAddress } from '../../../services/pageAddress'
import { dayInWords } from '../../../words/calendarWords'

/** A member's own invitation card, and who came by it. */
export default function Invite() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='邀请同伴' lead='同伴从你的卡片进来,签到一次,就算你邀请的'>
      <InviteOf communityId={communityId} />
    </Page>
  )
}

function InviteOf({ communityId }: { communityId: string }) {
  const me = useMe(communityId)
  const invitations = useCloud('community.invitations', { communityId })
  const { text, tell } = useToast()
  const address = addressOf(communityId, me)
  const title = '来群火,一起签到'
  useGroupCard('today', title, address)
  return (
    <>
      <Card>
        <ShareButton kind='main' title={title} path={address} tell={tell}>
          发我的邀请卡片
        </ShareButton>
      </Card>
      <Loaded cloud={invitations}>{(data) => <Invited {...data} />}</Loaded>
      <Toast text={text} />
    </>
  )
}

function addressOf(communityId: string, me: Me | null): string {
  const today = tabAddress('today', communityId)
  return me ? invitationAddress(today, me.memberId) : today
}

function Invited(invitations: Output<'community.invitations'>) {
  const { thisMonth, inAll, award, monthlyAward, newest, best } = invitations
  return (
    <>
      <Card title='算数的邀请'>
        {award > 0 && <Notice kind='reward'>{`每邀请一位,+${award} 积分`}</Notice>}
        {monthlyAward > 0 && (
          <Notice kind='reward'>{`当月邀请最多的人,+${monthlyAward} 积分`}</Notice>
        )}
        <Stats
          items={[
            { name: '这个月', value: thisMonth },
            { name: '一共', value: inAll },
          ]}
        />
      </Card>
      {best && best.people.length > 0 && (
        <Card
          title='邀请达人'
          aside={<Tag kind='reward'>{`${Number(best.month.slice(4))}月`}</Tag>}
        >
          <List label='邀请达人'>
            {best.people.map((person) => (
              <ListRow
                key={person.memberId}
                start={<Avatar {...person} />}
                title={person.nickname}
              />
            ))}
          </List>
        </Card>
      )}
      <Card title='谁来了'>
        {newest.length === 0 ? (
          <EmptyState icon='addPerson' title='还没有人从你的卡片进来' note='发给一位同事试试' />
        ) : (
          <List label='谁来了'>
            {newest.map(({ person, joinedDay, counted }, index) => (
              <ListRow
                key={person?.memberId ?? index}
                title={person?.nickname ?? '一位同伴'}
                note={`${dayInWords(joinedDay)}加入`}
                end={
                  <Tag kind={counted ? 'done' : 'plain'}>{counted ? '已算数' : '等第一次签到'}</Tag>
                }
                {...(person && { start: <Avatar {...person} /> })}
              />
            ))}
          </List>
        )}
      </Card>
    </>
  )
}
