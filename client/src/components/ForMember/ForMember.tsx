import type { ReactNode } from 'react'
import { useCloud } from '../../hooks/useCloud'
import { useCommunity } from '../../hooks/useCommunity'
import type { Me } from '../../hooks/useMe'
import { lastHome } from '../../services/lastHome'
import { AstrayPage } from '../AstrayPage/AstrayPage'
import { Loaded } from '../Loaded/Loaded'
import { Page } from '../Page/Page'

interface Membership {
  communityId: string
  me: Me
}

interface ForMemberProps {
  /** What the page is called while it learns who is there. */
  title: string
  /** The page, for somebody who is a member of the community that it is about. */
  children: (membership: Membership) => ReactNode
}

/** Learns who one is before a page that needs it: as last seen on this phone, else by asking. */
export function ForMember(props: ForMemberProps) {
  const communityId = useCommunity()
  return communityId === null ? (
    <AstrayPage />
  ) : (
    <ForMemberOf communityId={communityId} {...props} />
  )
}

function ForMemberOf({ communityId, title, children }: ForMemberProps & { communityId: string }) {
  const asked = useCloud('checkin.home', { communityId })
  const home = asked.status === 'ready' ? asked.data : lastHome(communityId)
  if (home?.status === 'member') return <>{children({ communityId, me: home.me })}</>
  if (asked.status === 'ready') return <AstrayPage />
  return (
    <Page title={title}>
      <Loaded cloud={asked}>{() => null}</Loaded>
    </Page>
  )
}
