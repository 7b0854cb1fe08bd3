import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Box } from '../../../elements/Box'
import { useCloud } from '../../../hooks/useCloud'
import { wayInWords } from '../members/memberWords'

/** Where the present members came from. */
export function SourcesCard({ communityId }: { communityId: string }) {
  const sources = useCloud('members.sources', { communityId })
  return (
    <Card title='大家从哪里来'>
      <Loaded cloud={sources} bones={['block']}>
        {({ ways, channels }) => (
          <>
            <List label='加入方式'>
              {ways.map(({ via, count }) => (
                <ListRow key={via} title={wayInWords[via]} end={`${count} 位`} />
              ))}
            </List>
            {channels.length === 0 ? (
              <EmptyState icon='ticket' title='还没有人从某个地方来' note='贴一张海报试试' />
            ) : (
              <>
                <Box className='sources__places'>其中从这些地方</Box>
                <List label='地方'>
                  {channels.map(({ channel, count }) => (
                    <ListRow key={channel} title={channel} end={`${count} 位`} />
                  ))}
                </List>
              </>
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}
