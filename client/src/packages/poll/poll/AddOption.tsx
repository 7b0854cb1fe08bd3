import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { useAction } from '../../../hooks/useAction'
import { OwnWords } from './OwnWords'
import type { PollPart } from './pollTypes'

/** Where members may add an option. */
export function AddOption({ communityId, poll, again, tell }: PollPart) {
  const [open, setOpen] = useState(false)
  const add = useAction('poll.addOption', {
    tell,
    onDone: ({ id }) => {
      setOpen(false)
      tell(id === null ? '管理员看过就会加上' : '选项已加上')
      again()
    },
  })
  return (
    <>
      <Button kind='quiet' onPress={() => setOpen(true)}>
        加一个选项
      </Button>
      {open && (
        <OwnWords
          title='加一个选项'
          label='选项'
          action='加上'
          busy={add.busy}
          onSend={(text) => add.run({ communityId, pollId: poll.pollId, text })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
