import type { ReactNode } from 'react'
import { useCommunity } from '../../hooks/useCommunity'
import { useGroupCard } from '../../hooks/useGroupCard'
import type { TabName } from '../../pageList'
import { tabAddress } from '../../services/pageAddress'
import { AstrayView } from '../AstrayView/AstrayView'
import { Page } from '../Page/Page'

interface TabPageProps {
  tab: TabName
  title: string
  lead: string
  children: (communityId: string) => ReactNode
}

/** A tab about the current community; for those without one, how to come in. */
export function TabPage({ tab, title, lead, children }: TabPageProps) {
  const communityId = useCommunity()
  useGroupCard('today', '来群火,一起签到', tabAddress('today', communityId))
  if (communityId === null)
    return (
      <Page tab={tab}>
        <AstrayView />
      </Page>
    )
  return (
    <Page tab={tab} title={title} lead={lead}>
      {children(communityId)}
    </Page>
  )
}
