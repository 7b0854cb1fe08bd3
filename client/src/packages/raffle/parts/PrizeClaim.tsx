import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { useAction } from '../../../hooks/useAction'
import { oneLine } from '../../../words/oneLine'

interface PrizeClaimProps {
  communityId: string
  view: Output<'raffle.view'>
  onDone: () => void
}

/** The own prize, and what the organisers need to know to hand it out: only they read it. */
export function PrizeClaim({ communityId, view: { raffle, prize }, onDone }: PrizeClaimProps) {
  const [text, setText] = useState(prize?.text ?? '')
  const claim = useAction('raffle.claim', { onDone })
  const won = prize && raffle.prizes[prize.index]
  if (!prize || !won || raffle.redrawnBy !== null) return null
  if (prize.state === 'handedOut')
    return <Notice kind='reward'>{`「${won.name}」已发放给你`}</Notice>
  if (won.asks.kind === 'nothing')
    return <Notice kind='reward'>{`你中了「${won.name}」,管理员会联系你`}</Notice>
  const isNew = text !== '' && text !== prize.text
  return (
    <Card title={`你中了「${won.name}」`}>
      {won.asks.kind === 'choice' ? (
        <Choice
          label='选一个'
          options={won.asks.options.map((option) => ({ value: option, text: option }))}
          value={text}
          onChange={setText}
        />
      ) : (
        <TextField
          label='寄到哪里'
          note='只有管理员看得到,发放后自动删除'
          placeholder='姓名、电话、地址'
          value={text}
          maxLength={200}
          onChange={setText}
        />
      )}
      {isNew && (
        <Button
          kind='main'
          busy={claim.busy}
          onPress={() => claim.run({ communityId, raffleId: raffle.raffleId, text: oneLine(text) })}
        >
          告诉管理员
        </Button>
      )}
      {prize.text !== null && !isNew && <Notice kind='done'>管理员已经收到</Notice>}
      {claim.failure !== null && <Notice kind='wait'>{claim.failure}</Notice>}
    </Card>
  )
}
