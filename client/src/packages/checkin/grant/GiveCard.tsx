import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { Sheet } from '../../../components/Sheet/Sheet'
import { useOnce } from '../../../hooks/useAction'
import { oneLine } from '../../../words/oneLine'

interface GiveCardProps {
  communityId: string
  person: { memberId: string; nickname: string }
  onDone: () => void
  onClose: () => void
}

/** The reason comes before the card. */
export function GiveCard({ communityId, person, onDone, onClose }: GiveCardProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const grant = useOnce('checkin.grantCard', { onDone })
  const line = oneLine(reason)
  const give = () => {
    setAsked(true)
    if (line !== '') grant.run({ communityId, memberId: person.memberId, reason: line })
  }
  return (
    <Sheet title={`送 ${person.nickname} 一张补签卡`} onClose={onClose}>
      <TextField
        label='原因'
        value={reason}
        maxLength={100}
        error={asked && line === '' ? '写一句原因吧' : null}
        onChange={setReason}
      />
      {grant.failure !== null && <Notice>{grant.failure}</Notice>}
      <Button kind='main' busy={grant.busy} onPress={give}>
        送出
      </Button>
    </Sheet>
  )
}
