import { Card } from '../../../components/Card/Card'
import { List, ListRow } from '../../../components/List/List'
import { Picture } from '../../../elements/Picture'
import type { ShownRaffle } from '../../../words/raffleWords'

/** What can be won, in the order in which it is drawn. */
export function PrizesCard({ raffle: { prizes } }: { raffle: ShownRaffle }) {
  return (
    <Card title='奖品'>
      <List label='奖品'>
        {prizes.map(({ name, count, picture }, index) => (
          <ListRow
            key={index}
            title={name}
            end={`${count} 份`}
            {...(picture === ''
              ? { icon: 'gift' as const }
              : { start: <Picture className='raffle__picture' file={picture} label={name} /> })}
          />
        ))}
      </List>
    </Card>
  )
}
