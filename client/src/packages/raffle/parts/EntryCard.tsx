import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { NumberField } from '../../../components/Field/NumberField'
import { Notice } from '../../../components/Notice/Notice'
import { Tag } from '../../../components/Tag/Tag'
import { TellMe } from '../../../components/TellMe/TellMe'
import { Box } from '../../../elements/Box'
import { useOnce } from '../../../hooks/useAction'
import { momentInWords } from '../../../words/moments'
import { eligibilityInWords, priceInWords } from '../../../words/raffleWords'

type View = Output<'raffle.view'>

interface EntryCardProps {
  communityId: string
  view: View
  onDone: () => void
}

/** The own entry, or the way to one: what it costs stands beside the button that takes it. */
export function EntryCard({ communityId, view, onDone }: EntryCardProps) {
  const { raffle } = view
  if (raffle.mine)
    return (
      <>
        <OwnEntry mine={raffle.mine} />
        {raffle.state !== 'drawn' && raffle.state !== 'cancelled' && (
          <TellMe
            communityId={communityId}
            about={{ kind: 'raffle', id: raffle.raffleId }}
            words={{ ask: '开奖后告诉我', asked: '开奖后会告诉你' }}
          />
        )}
      </>
    )
  if (raffle.state !== 'open') return null
  return (
    <Card title='参加' aside={<Tag>{priceInWords(raffle)}</Tag>}>
      <Box className='raffle__words'>{eligibilityInWords(raffle.who)}</Box>
      <Box className='raffle__words'>{closingInWords(raffle)}</Box>
      {view.eligible ? (
        <Enter communityId={communityId} view={view} onDone={onDone} />
      ) : (
        <Notice>这次的条件还没满足,下次再来。</Notice>
      )}
    </Card>
  )
}

function Enter({ communityId, view: { raffle, balance }, onDone }: EntryCardProps) {
  const [weight, setWeight] = useState(1)
  const enter = useOnce('raffle.enter', { onDone })
  const { raffleId, price, most } = raffle
  const cost = weight * price
  const affordable = price === 0 ? most : Math.min(most, Math.floor(balance / price))
  if (affordable < 1)
    return (
      <Notice>
        需要 {price} 积分,你有 {balance}。再攒几天就好。
      </Notice>
    )
  return (
    <>
      {affordable > 1 && (
        <NumberField
          label='份数'
          note={`你有 ${balance} 积分,份数越多,机会越大`}
          value={weight}
          least={1}
          most={affordable}
          onChange={setWeight}
        />
      )}
      <Box className='raffle__small'>参加后,你的昵称和份数会写进公开的名单,一直可以查到。</Box>
      <Button
        kind='main'
        busy={enter.busy}
        onPress={() => enter.run({ communityId, raffleId, weight })}
      >
        {cost === 0 ? '免费参加' : `用 ${cost} 积分参加`}
      </Button>
      {enter.failure !== null && <Notice kind='wait'>{enter.failure}</Notice>}
    </>
  )
}

function OwnEntry({ mine }: { mine: NonNullable<View['raffle']['mine']> }) {
  const paid = mine.points === 0 ? '' : `,用了 ${mine.points} 积分`
  switch (mine.state) {
    case 'entered':
      return <Notice kind='done'>{`你已参加:${mine.weight} 份${paid}`}</Notice>
    case 'waiting':
      return <Notice kind='wait'>正在确认你的参加,一分钟内会有结果。</Notice>
    case 'returned':
      return <Notice kind='wait'>{`这次没有开奖,${mine.points} 积分已退回`}</Notice>
  }
}

function closingInWords({ closesAt, headcount }: View['raffle']): string {
  const full = headcount === null ? '' : `,满 ${headcount} 人提前截止`
  return `${momentInWords(closesAt)} 截止${full}`
}
