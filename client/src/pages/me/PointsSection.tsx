import { Card } from '../../components/Card/Card'
import { Loaded } from '../../components/Loaded/Loaded'
import { Stats } from '../../components/Stats/Stats'
import { useCloud } from '../../hooks/useCloud'
import { Rows } from './Rows'
import { pointsRows } from './rows'

/** What the person has, what is on its way, and where both come from and go. */
export function PointsSection({ communityId }: { communityId: string }) {
  const shop = useCloud('points.shop', { communityId })
  return (
    <Card title='积分'>
      <Loaded cloud={shop} bones={['block']}>
        {({ balance, waiting }) => (
          <Stats
            items={[
              { name: '现有', value: balance },
              { name: '待发放', value: waiting },
            ]}
          />
        )}
      </Loaded>
      <Rows label='积分' rows={pointsRows} />
    </Card>
  )
}
