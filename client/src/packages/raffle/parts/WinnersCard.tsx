import { Card } from '../../../components/Card/Card'
import { Notice } from '../../../components/Notice/Notice'
import { Box } from '../../../elements/Box'
import type { ShownRaffle } from '../../../words/raffleWords'

interface WinnersCardProps {
  raffle: ShownRaffle
  /** Drawn just now, before these eyes: the names come one after the other. */
  fresh: boolean
}

/** Who won what. */
export function WinnersCard({ raffle: { winners, prizes }, fresh }: WinnersCardProps) {
  if (!winners) return null
  return (
    <Card title='中奖名单'>
      <Box role='list' label='中奖名单'>
        {winners.map(({ prize, nickname, code }, index) => (
          <Box
            className={fresh ? 'raffle__winner raffle__winner--fresh' : 'raffle__winner'}
            style={fresh ? { animationDelay: `${Math.min(index, 6) * 350 + 400}ms` } : {}}
            role='listitem'
            key={code}
          >
            <Box className='raffle__prize'>{prizes[prize]?.name}</Box>
            <Box className='raffle__name'>{nickname}</Box>
            <Box className='raffle__code'>{Number(code)} 号</Box>
          </Box>
        ))}
      </Box>
      {undrawn(prizes, winners) > 0 && (
        <Notice>参加的人比奖品少,有 {undrawn(prizes, winners)} 份没有抽出。</Notice>
      )}
    </Card>
  )
}

function undrawn(prizes: ShownRaffle['prizes'], winners: readonly unknown[]): number {
  return prizes.reduce((sum, { count }) => sum + count, 0) - winners.length
}
