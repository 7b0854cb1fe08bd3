import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Skeleton } from '../../../components/Skeleton/Skeleton'
import { Box } from '../../../elements/Box'
import { Picture } from '../../../elements/Picture'
import { useCloud } from '../../../hooks/useCloud'
import { linkAddress } from '../../../services/arrivalIn'
import { tabAddress } from '../../../services/pageAddress'
import { shareCard } from '../../../services/shareCard'
import { NewPlace } from './NewPlace'
import { usePoster } from './usePoster'

interface PosterCardProps {
  communityId: string
  settings: Output<'community.settings'>
  /** Something was done, in words. */
  onChanged: (words: string) => void
  tell: (words: string) => void
}

const ANYWHERE = { value: '', text: '不分地方' }

/** The poster of a community, one for each place: who comes from where is counted by it. */
export function PosterCard({ communityId, settings, onChanged, tell }: PosterCardProps) {
  const [chosen, setChosen] = useState('')
  const { channels, name } = settings
  const place = chosen === '' ? null : Number(chosen)
  const code = useCloud('community.poster', { communityId, channel: place })
  const today = tabAddress('today', communityId)
  const title = `来${name},一起签到`
  const address = place === null ? today : linkAddress(today, place)
  useShareAppMessage(() => ({ title, path: address }))
  const share = async () => {
    if ((await shareCard(title, address)) === 'copied') tell('链接已复制')
  }
  return (
    <Card title='海报'>
      <Choice
        label='贴在哪里'
        note='每个地方一张,谁从哪里来就看得清'
        options={[ANYWHERE, ...channels.map((text, index) => ({ value: String(index), text }))]}
        value={chosen}
        onChange={setChosen}
      />
      <NewPlace
        communityId={communityId}
        onAdded={(place, added) => {
          setChosen(String(added.indexOf(place)))
          onChanged(`记下了「${place}」`)
        }}
      />
      <Loaded cloud={code} bones={['block']}>
        {(data) => <PosterPicture code={data} settings={settings} place={channels[place ?? -1]} />}
      </Loaded>
      <Button share onPress={() => void share()}>
        {place === null ? '发卡片' : '发这个地方的卡片'}
      </Button>
    </Card>
  )
}

interface PosterPictureProps {
  code: Output<'community.poster'>
  settings: Output<'community.settings'>
  place: string | undefined
}

function PosterPicture({ code, settings, place }: PosterPictureProps) {
  const { name, purpose, values } = settings
  const poster = usePoster(code, { name, purpose, values })
  const label = `${name}的海报${place === undefined ? '' : `,${place}`}`
  if (poster.status === 'painting') return <Skeleton bones={['block']} />
  if (poster.status === 'plain')
    return (
      <>
        <Picture className='poster__code' file={poster.address} label={label} />
        <Box className='poster__note'>这台手机画不了海报,可以截屏留下小程序码</Box>
      </>
    )
  const fileName = ['群火', name, place].filter((word) => word !== undefined).join('-')
  return (
    <>
      <Picture className='poster__picture' file={poster.painted.address} label={label} />
      <Button kind='main' onPress={() => void poster.painted.give(`${fileName}.png`)}>
        保存海报
      </Button>
    </>
  )
}
