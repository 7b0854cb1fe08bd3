import { Card } from '../../components/Card/Card'
import { EmptyState } from '../../components/EmptyState/EmptyState'
import { Loaded } from '../../components/Loaded/Loaded'
import { MoreLink } from '../../components/MoreLink/MoreLink'
import { RaffleRows } from '../../components/RaffleRows/RaffleRows'
import { useCloud } from '../../hooks/useCloud'
import { openPage } from '../../services/navigation'

const SHOWN = 3

/** The newest raffles, and the way to all of them. */
export function RaffleSection({ communityId }: { communityId: string }) {
  const asked = useCloud('raffle.list', { communityId })
  return (
    <Card title='抽奖' aside={<MoreLink label='全部抽奖' onPress={() => openPage('raffles')} />}>
      <Loaded cloud={asked} bones={['block']}>
        {({ raffles }) =>
          raffles.length === 0 ? (
            <EmptyState icon='gift' title='还没有抽奖' note='有新抽奖时,会出现在这里' />
          ) : (
            <RaffleRows raffles={raffles.slice(0, SHOWN)} />
          )
        }
      </Loaded>
    </Card>
  )
}
