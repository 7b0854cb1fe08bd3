import type { ReactNode } from 'react'
import { useCloud } from '../../hooks/useCloud'
import { useCommunity } from '../../hooks/useCommunity'
import type { Me } from '../../hooks/useMe'
import { lastHome } from '../../services/lastHome'
import { AstrayPage } from '../AstrayPage/AstrayPage'
import { AstrayView } from '../AstrayView/AstrayView'
import { Loaded } from '../Loaded/Loaded'
import { Page } from '../Page/Page'

interface Membership {
  communityId: string
  me: Me
}

interface ForMemberProps {
  /** The page, for somebody who is a member of the community that it is about. */
  children: (membership: Membership) => ReactNode
}

/** Learns who one is before a page that needs it: as last seen on this phone, else by asking. */
export function ForMember({ children }: ForMemberProps) {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return <ForMemberOf communityId={communityId}>{children}</ForMemberOf>
}

function ForMemberOf({ communityId, children }: ForMemberProps & { communityId: string }) {
  const asked = useCloud('checkin.home', { communityId })
  const home = asked.status === 'ready' ? asked.data : lastHome(communityId)
  if (home?.status === 'member') return <>{children({ communityId, me: home.me })}</>
  return (
    <Page>
      <Loaded cloud={asked}>{() => <AstrayView />}</Loaded>
    </Page>
  )
}
