import type { Output } from '../../../../../contract'
import { Card } from '../../../components/Card/Card'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { ShareButton } from '../../../components/ShareButton/ShareButton'
import { useCloud } from '../../../hooks/useCloud'
import { useGroupCard } from '../../../hooks/useGroupCard'
import { tabAddress } from '../../../services/pageAddress'
import { dayInWords } from '../../../words/calendarWords'
import type { SettingsCardProps } from './index'

/** An invitation that lets people in for a week. */
export function InvitationCard(card: SettingsCardProps) {
  const invitation = useCloud('community.invite', { communityId: card.communityId })
  return (
    <Card title='邀请'>
      <Loaded cloud={invitation} bones={['block']}>
        {(made) => <Invitation {...card} invitation={made} />}
      </Loaded>
    </Card>
  )
}

interface InvitationProps extends SettingsCardProps {
  invitation: Output<'community.invite'>
}

function Invitation({ communityId, settings, invitation, onChanged }: InvitationProps) {
  const title = `邀请你加入${settings.name}`
  const address = `${tabAddress('today', communityId)}&k=${invitation.code}`
  useGroupCard('today', title, address)
  return (
    <>
      <Notice>{`以你的名义,${dayInWords(invitation.until)}前有效`}</Notice>
      <ShareButton title={title} path={address} tell={onChanged}>
        发邀请
      </ShareButton>
    </>
  )
}
