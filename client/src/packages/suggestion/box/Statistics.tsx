import { Card } from '../../../components/Card/Card'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { useCloud } from '../../../hooks/useCloud'
import { stateInWords, topics } from '../../../words/suggestionWords'

interface Cells {
  label: string
  cells: readonly { name: string; count: number | null }[]
}

/** How many suggestions of the quarter stand where; small numbers are left out. */
export function Statistics({ communityId }: { communityId: string }) {
  const statistics = useCloud('suggestion.statistics', { communityId })
  return (
    <Card title='本季度'>
      <Loaded cloud={statistics}>
        {({ total, states, topics: byTopic }) =>
          total === null ? (
            <Notice>满 5 条才有统计,这样数字不会指向某个人</Notice>
          ) : (
            <>
              <ListRow title='共' end={`${total} 条`} />
              <Table label='按状态' cells={states} />
              <Table label='按话题' cells={byTopic} />
            </>
          )
        }
      </Loaded>
    </Card>
  )
}

function Table({ label, cells }: Cells) {
  return (
    <List label={label}>
      {cells.map(({ name, count }) => (
        <ListRow
          key={name}
          title={nameInWords(name)}
          end={count === null ? '不显示' : `${count} 条`}
        />
      ))}
    </List>
  )
}

function nameInWords(name: string): string {
  const state = Object.entries(stateInWords).find(([one]) => one === name)
  return state?.[1] ?? topics.find(({ value }) => value === name)?.text ?? name
}
