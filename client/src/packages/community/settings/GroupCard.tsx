import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Notice } from '../../../components/Notice/Notice'
import { ShareButton } from '../../../components/ShareButton/ShareButton'
import { useGroupCard } from '../../../hooks/useGroupCard'
import { useTask } from '../../../hooks/useTask'
import { call } from '../../../services/call'
import { groupEntryId } from '../../../services/groupEntryId'
import { tabAddress } from '../../../services/pageAddress'
import type { SettingsCardProps } from './index'

const NO_GROUP = '这次不是从群里进来的。把卡片发到群里,从群里点开,再回到这里'

/** The WeChat group that the community belongs to: the one in which the owner opened its card. */
export function GroupCard(card: SettingsCardProps) {
  const { communityId, settings, onChanged } = card
  const binding = useTask(
    async () => {
      const cloudID = await groupEntryId()
      if (cloudID === null) return NO_GROUP
      await call('community.bindGroup', { communityId, cloudID })
      return '已绑定你点开卡片的那个群'
    },
    { onDone: onChanged },
  )
  const unbinding = useTask(
    async () => {
      await call('community.bindGroup', { communityId, cloudID: null })
      return '已解除绑定'
    },
    { onDone: onChanged },
  )
  const failure = binding.failure ?? unbinding.failure
  return (
    <Card title='微信群'>
      {settings.bound ? (
        <Notice kind='done'>已绑定一个微信群</Notice>
      ) : (
        <Notice>绑定后,可以只让那个群里的人加入。先把卡片发到群里,从群里点开,再来这里绑定</Notice>
      )}
      {failure !== null && <Notice>{failure}</Notice>}
      <Button busy={binding.busy} onPress={binding.run}>
        {settings.bound ? '换成我现在进来的群' : '绑定我现在进来的群'}
      </Button>
      {settings.bound && settings.wayIn !== 'group' && (
        <Button kind='quiet' busy={unbinding.busy} onPress={unbinding.run}>
          解除绑定
        </Button>
      )}
      {/* A page has one card: with invitations that is the invitation. */}
      {settings.wayIn !== 'invitation' && <SendCard {...card} />}
    </Card>
  )
}

function SendCard({ communityId, settings, onChanged }: SettingsCardProps) {
  const path = tabAddress('today', communityId)
  const title = `${settings.name}:今天的签到在这里`
  useGroupCard('today', title, path)
  return (
    <ShareButton kind='quiet' title={title} path={path} tell={onChanged}>
      把卡片发到群里
    </ShareButton>
  )
}
