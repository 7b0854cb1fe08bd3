import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { List, ListRow } from '../../../components/List/List'
import { Tag } from '../../../components/Tag/Tag'
import { choicesInWords, shortId } from './recountWords'
import type { Recounted } from './useRecount'

const AT_ONCE = 50

/** Every ballot, in an order that says nothing; the own one is marked, on this phone alone. */
export function PublishedBallots({ poll, ballots, own }: Recounted) {
  const [most, setMost] = useState(AT_ONCE)
  return (
    <Card title='全部选票' aside={`${ballots.length} 张`}>
      <List label='全部选票'>
        {ballots.slice(0, most).map(({ ballotId, choices }) => (
          <ListRow
            key={ballotId}
            title={choicesInWords(poll, choices)}
            note={shortId(ballotId)}
            {...(ballotId === own?.ballotId && { end: <Tag kind='done'>我的</Tag> })}
          />
        ))}
      </List>
      {ballots.length > most && (
        <Button kind='quiet' onPress={() => setMost(most + AT_ONCE)}>
          再看一些
        </Button>
      )}
    </Card>
  )
}
