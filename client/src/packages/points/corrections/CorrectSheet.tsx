import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { NumberField } from '../../../components/Field/NumberField'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { Segmented } from '../../../components/Segmented/Segmented'
import { Sheet } from '../../../components/Sheet/Sheet'
import { useOnce } from '../../../hooks/useAction'
import { oneLine } from '../../../words/oneLine'
import type { MemberAccount } from './index'

interface CorrectSheetProps {
  communityId: string
  account: MemberAccount
  onDone: (answer: Output<'points.correct'>) => void
  onClose: () => void
}

const ways = [
  { value: 'up', text: '补记' },
  { value: 'down', text: '扣回' },
] as const

/** How many points, up or down, and why. */
export function CorrectSheet({ communityId, account, onDone, onClose }: CorrectSheetProps) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('up')
  const [amount, setAmount] = useState(1)
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const correct = useOnce('points.correct', { onDone })
  const reason = oneLine(words)
  const points = way === 'up' ? amount : -amount
  const send = () => {
    setAsked(true)
    if (reason === '') return
    correct.run({ communityId, memberId: account.memberId, points, reason })
  }
  return (
    <Sheet title={`${account.nickname} · ${account.balance} 积分`} onClose={onClose}>
      <Segmented label='怎么更正' parts={ways} value={way} onChange={setWay} />
      <NumberField label='积分' value={amount} least={1} most={1_000_000} onChange={setAmount} />
      <TextField
        label='原因'
        note={`${account.nickname} 会在积分明细里看到`}
        value={words}
        maxLength={100}
        error={asked && reason === '' ? '写一句原因吧' : null}
        onChange={setWords}
      />
      {correct.failure !== null && <Notice>{correct.failure}</Notice>}
      <Button kind='main' busy={correct.busy} onPress={send}>
        {way === 'up' ? `补记 ${amount} 积分` : `扣回 ${amount} 积分`}
      </Button>
    </Sheet>
  )
}
