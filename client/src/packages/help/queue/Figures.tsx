import type { Output } from '../../../../../contract'
import { Card } from '../../../components/Card/Card'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Stats } from '../../../components/Stats/Stats'
import { Box } from '../../../elements/Box'
import { useCloud } from '../../../hooks/useCloud'
import '../help.scss'
import { spanInWords } from '../helpWords'

/** How many wait, and how fast the first answer came lately. */
export function Figures({ communityId }: { communityId: string }) {
  const figures = useCloud('help.figures', { communityId })
  return (
    <Card>
      <Loaded cloud={figures}>
        {(data) => (
          <>
            <Stats
              items={[
                { name: '在等答复', value: data.waiting },
                { name: '近 30 天已答', value: data.answered },
              ]}
            />
            <Box className='help__facts'>{speedInWords(data)}</Box>
          </>
        )}
      </Loaded>
    </Card>
  )
}

function speedInWords({ median, within }: Output<'help.figures'>): string {
  if (median === null) return '近 30 天还没有答复过'
  if (median < 1) return '一半的问题马上就有了答复'
  const counted = within === 'hours' ? '(只算值守时间)' : ''
  return `一半的问题在 ${spanInWords(median)}内有了第一次答复${counted}`
}
