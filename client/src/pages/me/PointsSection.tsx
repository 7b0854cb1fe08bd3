import { Card } from '../../components/Card/Card'
import { Stats } from '../../components/Stats/Stats'
import { useCloud } from '../../hooks/useCloud'

/** What the person has, and what is on its way. */
export function PointsSection({ communityId }: { communityId: string }) {
  const shop = useCloud('points.shop', { communityId })
  if (shop.status !== 'ready') return null
  const { balance, waiting } = shop.data
  return (
    <Card title='积分'>
      <Stats
        items={[
          { name: '现有', value: balance },
          { name: '待发放', value: waiting },
        ]}
      />
    </Card>
  )
}
