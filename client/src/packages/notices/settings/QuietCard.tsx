import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { NumberField } from '../../../components/Field/NumberField'
import { Notice } from '../../../components/Notice/Notice'
import { useAction } from '../../../hooks/useAction'
import { quietInWords } from './quietInWords'

interface QuietCardProps {
  communityId: string
  quiet: { from: number; to: number }
  onChanged: (words: string) => void
}

/** The owner sets when nobody's phone rings. */
export function QuietCard({ communityId, quiet, onChanged }: QuietCardProps) {
  const [from, setFrom] = useState(quiet.from)
  const [to, setTo] = useState(quiet.to)
  const { run, busy, failure } = useAction('notices.setQuiet', {
    onDone: () => onChanged('安静时段已改'),
  })
  return (
    <Card title='安静时段'>
      <NumberField label='从几点' value={from} least={0} most={23} onChange={setFrom} />
      <NumberField
        label='到几点'
        note='两个一样,就是没有安静时段'
        value={to}
        least={0}
        most={23}
        onChange={setTo}
      />
      <Notice>{quietInWords({ from, to })}</Notice>
      {failure !== null && <Notice>{failure}</Notice>}
      <Button busy={busy} onPress={() => run({ communityId, quiet: { from, to } })}>
        保存安静时段
      </Button>
    </Card>
  )
}
