import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/Button/Button'
import { Card } from '../../components/Card/Card'
import { TextField } from '../../components/Field/TextField'
import { Flame } from '../../components/Flame/Flame'
import { Notice } from '../../components/Notice/Notice'
import { Switch } from '../../components/Switch/Switch'
import { Box } from '../../elements/Box'
import { NicknameField } from '../../elements/NicknameField'
import type { CallCode } from '../../services/callCode'
import { messageFor } from '../../services/messageFor'
import { openPage } from '../../services/navigation'
import { mayKeepPersonal } from '../../services/privacy'
import { oneLine } from '../../words/oneLine'
import { upTo } from '../../words/upTo'
import type { GuestHome } from './checkInState'
import type { Joining } from './useCheckIn'

interface GuestViewProps {
  home: GuestHome
  joining: boolean
  refusal: CallCode | null
  onJoin: (joining: Joining) => void
}

/** What a newcomer sees: what this is for, who is here, and one button. */
export function GuestView({ home, ...joining }: GuestViewProps) {
  const { community, hereToday } = home
  const shut = whyShut(home)
  return (
    <>
      <Box className='check-in__hero'>
        <Flame shape={hereToday > 0 ? 'steady' : 'ember'} />
        <Box className='check-in__title' role='heading' level={1}>
          {community.name}
        </Box>
        <Box className='check-in__lead'>{community.purpose}</Box>
        <Box className='check-in__sub'>
          {hereToday > 0
            ? `今天已有 ${upTo(99, hereToday)} 位同伴签到`
            : '今天还没有人签到,来点第一把火'}
        </Box>
      </Box>
      {shut === null ? (
        <JoiningCard wayIn={home.wayIn} {...joining} />
      ) : (
        <Card>
          <Notice>{messageFor(shut)}</Notice>
        </Card>
      )}
    </>
  )
}

/** Why joining is not offered, or null if it is. */
function whyShut({ community, removed }: GuestHome): CallCode | null {
  if (removed) return 'MEMBER_REMOVED'
  return community.closed ? 'COMMUNITY_CLOSED' : null
}

interface JoiningCardProps extends Omit<GuestViewProps, 'home'> {
  wayIn: GuestHome['wayIn']
}

function JoiningCard({ wayIn, joining, refusal, onJoin }: JoiningCardProps) {
  const [name, setName] = useState('')
  const [shown, setShown] = useState(true)
  const [given, setGiven] = useState('')
  const invitation = useRouter().params['k'] ?? ''
  const nickname = oneLine(name)
  const proof = proofOf(wayIn, oneLine(given), invitation)
  const [unwilling, setUnwilling] = useState(false)
  const join = async () => {
    const willing = await mayKeepPersonal()
    setUnwilling(!willing)
    if (willing) onJoin({ shown, ...(nickname !== '' && { nickname }), ...(proof && { proof }) })
  }
  return (
    <Card>
      <Box className='check-in__ask' hidden>
        怎么称呼你
      </Box>
      <NicknameField
        className='check-in__nickname'
        label='怎么称呼你,可以不填'
        placeholder='可以不填'
        value={name}
        maxLength={20}
        onChange={setName}
      />
      <Switch
        label='让同伴看到我今天来了'
        note='签到后,你的昵称会出现在今天的名单里'
        on={shown}
        onChange={setShown}
      />
      {(wayIn === 'password' || wayIn === 'list') && (
        <TextField
          label={asked[wayIn].label}
          note={asked[wayIn].note}
          value={given}
          maxLength={32}
          onChange={setGiven}
        />
      )}
      {wayIn === 'group' && refusal === null && (
        <Notice>这里只接待一个微信群的成员。你从那个群点开卡片的话,直接加入就好</Notice>
      )}
      {refusal !== null && <Notice>{messageFor(refusal)}</Notice>}
      {unwilling && <Notice>没关系,什么都没有记下。想加入时再点一次就好</Notice>}
      <Box className='check-in__act'>
        <Button kind='main' busy={joining} onPress={() => void join()}>
          {joining ? '正在加入' : '加入'}
        </Button>
        <Button kind='quiet' onPress={() => openPage('privacy')}>
          看看隐私说明和协议
        </Button>
        {refusal === 'NOT_IN_GROUP' && (
          <Button kind='quiet' onPress={() => openPage('communities')}>
            看看我的社群
          </Button>
        )}
      </Box>
      <Button kind='quiet' onPress={() => openPage('rules')}>
        先看看群规
      </Button>
    </Card>
  )
}

/** What a community that is not open to everybody asks for. */
const asked = {
  password: { label: '口令', note: '问问群主或带你来的同事' },
  list: { label: '工号或登记的名字', note: '管理员登记过的才能加入' },
} as const

/** What was given for the community's way in; null where there is nothing to give. */
function proofOf(wayIn: GuestHome['wayIn'], given: string, code: string): Joining['proof'] | null {
  if (wayIn === 'password' && given !== '') return { wayIn, password: given }
  if (wayIn === 'list' && given !== '') return { wayIn, entry: given }
  if (wayIn === 'invitation' && code !== '') return { wayIn, code }
  return null
}
