import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { AllowedCard } from './AllowedCard'
import { AwardsCard } from './AwardsCard'
import { DescribeCard } from './DescribeCard'
import { EndingCard } from './EndingCard'
import { GroupCard } from './GroupCard'
import { InvitationCard } from './InvitationCard'
import { TreeCard } from './TreeCard'
import { WayInCard } from './WayInCard'

/** What a card of the settings knows. */
export interface SettingsCardProps {
  communityId: string
  settings: Output<'community.settings'>
  /** Something was done, in words. */
  onChanged: (words: string) => void
}

/** What a community is, how people come in, what taking part earns, and its end. */
export default function SettingsPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='社群设置' lead='保存后马上生效'>
      <SettingsOf communityId={communityId} />
    </Page>
  )
}

function SettingsOf({ communityId }: { communityId: string }) {
  const cloud = useCloud('community.settings', { communityId })
  const { text, tell } = useToast()
  const onChanged = (words: string) => {
    tell(words)
    cloud.again()
  }
  return (
    <>
      <Loaded cloud={cloud}>
        {(settings) => (
          <Cards communityId={communityId} settings={settings} onChanged={onChanged} />
        )}
      </Loaded>
      <Toast text={text} />
    </>
  )
}

function Cards(card: SettingsCardProps) {
  const { settings } = card
  const owns = settings.role === 'owner'
  const open = settings.state === 'open'
  return (
    <>
      {owns && !open && <EndingCard {...card} />}
      {!owns && <Notice>名称、加入方式和奖励由群主来定</Notice>}
      {owns && open && <DescribeCard {...card} />}
      {owns && open && <GroupCard {...card} />}
      {owns && open && <WayInCard {...card} />}
      {open && settings.wayIn === 'list' && <AllowedCard {...card} />}
      {open && settings.wayIn === 'invitation' && <InvitationCard {...card} />}
      {owns && open && <AwardsCard {...card} />}
      <TreeCard {...card} />
      {owns && open && <EndingCard {...card} />}
    </>
  )
}
