import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { TextArea } from '../../../components/Field/TextArea'
import { Notice } from '../../../components/Notice/Notice'
import { Switch } from '../../../components/Switch/Switch'
import { Box } from '../../../elements/Box'
import { useOnce } from '../../../hooks/useAction'
import { clausesIn, troubleWith } from '../parts/clausesIn'
import './index.scss'

interface PublishFormProps {
  communityId: string
  /** The sentences to begin with. */
  clauses: readonly string[]
  onPublished: (version: number) => void
}

const states = [
  { value: 'proposed', text: '先听意见', note: '大家看得到,还不生效' },
  { value: 'inForce', text: '马上生效', note: '代替现在这一版' },
] as const
type State = (typeof states)[number]['value']

/** Writes the next version of the rules. */
export function PublishForm({ communityId, clauses, onPublished }: PublishFormProps) {
  const [written, setWritten] = useState(clauses.join('\n'))
  const [state, setState] = useState<State>('inForce')
  const [asks, setAsks] = useState(true)
  const [asked, setAsked] = useState(false)
  const publish = useOnce('rules.publish', { onDone: ({ version }) => onPublished(version) })
  const said = clausesIn(written)
  const trouble = troubleWith(said)
  const submit = () => {
    setAsked(true)
    const asksEverybody = state === 'inForce' && asks
    if (trouble === null) publish.run({ communityId, clauses: said, state, asksEverybody })
  }
  return (
    <Card>
      <TextArea
        label='群规'
        note='一行一条'
        value={written}
        maxLength={2_400}
        error={asked ? trouble : null}
        onChange={setWritten}
      />
      <Choice<State> label='什么时候生效' options={states} value={state} onChange={setState} />
      {state === 'inForce' && (
        <Box className='write-rules__asks'>
          <Switch
            label='请每个人确认看过'
            note='还没确认的人,在「谁还没看」里'
            on={asks}
            onChange={setAsks}
          />
        </Box>
      )}
      {publish.failure !== null && <Notice>{publish.failure}</Notice>}
      <Button kind='main' busy={publish.busy} onPress={submit}>
        发布
      </Button>
    </Card>
  )
}
