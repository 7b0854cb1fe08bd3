import type { Output } from '../../../../contract'
import { openPage } from '../../services/navigation'
import { raffleInWords, raffleStateInWords } from '../../words/raffleWords'
import { List, ListRow } from '../List/List'
import { Tag } from '../Tag/Tag'

interface RaffleRowsProps {
  raffles: Output<'raffle.list'>['raffles']
}

/** Raffles with how each stands; a row leads to its page. */
export function RaffleRows({ raffles }: RaffleRowsProps) {
  return (
    <List label='抽奖'>
      {raffles.map((raffle) => (
        <ListRow
          key={raffle.raffleId}
          icon='gift'
          title={raffle.title}
          note={raffleInWords(raffle)}
          end={<Tag kind='plain'>{raffleStateInWords(raffle)}</Tag>}
          onPress={() => openPage('raffle', { raffle: raffle.raffleId })}
        />
      ))}
    </List>
  )
}
