import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { useAction } from '../../../hooks/useAction'
import { oneLine } from '../../../words/oneLine'

interface NewPlaceProps {
  communityId: string
  /** The place, and all of the community's places in their order. */
  onAdded: (place: string, places: readonly string[]) => void
}

/** Names one more place where posters hang or links stand. */
export function NewPlace({ communityId, onAdded }: NewPlaceProps) {
  const [written, setWritten] = useState('')
  const channel = oneLine(written)
  const { run, busy, failure } = useAction('community.addChannel', {
    onDone: ({ channels }) => {
      setWritten('')
      onAdded(channel, channels)
    },
  })
  return (
    <>
      <TextField
        label='新的地方'
        note='比如三楼茶水间、新人手册'
        value={written}
        maxLength={12}
        onChange={setWritten}
      />
      {failure !== null && <Notice>{failure}</Notice>}
      {channel !== '' && (
        <Button kind='quiet' busy={busy} onPress={() => run({ communityId, channel })}>
          加上这个地方
        </Button>
      )}
    </>
  )
}
