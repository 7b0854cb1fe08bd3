import { useState } from 'react'
import { Button } from '../../components/Button/Button'
import { Card } from '../../components/Card/Card'
import { Flame } from '../../components/Flame/Flame'
import { Notice } from '../../components/Notice/Notice'
import { Switch } from '../../components/Switch/Switch'
import { Box } from '../../elements/Box'
import { NicknameField } from '../../elements/NicknameField'
import type { CallCode } from '../../services/callCode'
import { messageFor } from '../../services/messageFor'
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
        <JoiningCard {...joining} />
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

function JoiningCard({ joining, refusal, onJoin }: Omit<GuestViewProps, 'home'>) {
  const [name, setName] = useState('')
  const [shown, setShown] = useState(true)
  const nickname = oneLine(name)
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
      {refusal !== null && <Notice>{messageFor(refusal)}</Notice>}
      <Box className='check-in__act'>
        <Button
          kind='main'
          busy={joining}
          onPress={() => onJoin({ shown, ...(nickname !== '' && { nickname }) })}
        >
          {joining ? '正在加入' : '加入'}
        </Button>
      </Box>
    </Card>
  )
}
