import { useShareAppMessage } from '@tarojs/taro'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { useCloud } from '../../../hooks/useCloud'
import { tabAddress } from '../../../services/pageAddress'
import { shareCard } from '../../../services/shareCard'
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
  useShareAppMessage(() => ({ title, path: address }))
  const share = async () => {
    if ((await shareCard(title, address)) === 'copied') onChanged('邀请链接已复制')
  }
  return (
    <>
      <Notice>{`以你的名义,${dayInWords(invitation.until)}前有效`}</Notice>
      <Button share onPress={() => void share()}>
        发邀请
      </Button>
    </>
  )
}
