import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { useAction } from '../../../hooks/useAction'
import { oneLine } from '../../../words/oneLine'

interface TeamNamesProps {
  communityId: string
  names: readonly string[]
  onDone: () => void
}

/** Where an admin names the teams. */
export function TeamNames({ communityId, names, onDone }: TeamNamesProps) {
  const [name, setName] = useState('')
  const set = useAction('board.setTeams', {
    onDone: () => {
      setName('')
      onDone()
    },
  })
  const added = oneLine(name)
  return (
    <Card title='添加小队'>
      <TextField label='小队名' value={name} maxLength={20} onChange={setName} />
      {set.failure !== null && <Notice>{set.failure}</Notice>}
      {added !== '' && !names.includes(added) && (
        <Button busy={set.busy} onPress={() => set.run({ communityId, teams: [...names, added] })}>
          添加
        </Button>
      )}
    </Card>
  )
}
