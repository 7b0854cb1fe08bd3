import { Card } from '../../components/Card/Card'
import { EmptyState } from '../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../components/List/List'
import { Loaded } from '../../components/Loaded/Loaded'
import { MoreLink } from '../../components/MoreLink/MoreLink'
import { Tag } from '../../components/Tag/Tag'
import { useCloud } from '../../hooks/useCloud'
import { openPage } from '../../services/navigation'
import { raffleInWords, raffleStateInWords } from '../../words/raffleWords'

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
            <List label='抽奖'>
              {raffles.slice(0, SHOWN).map((raffle) => (
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
      </Loaded>
    </Card>
  )
}
