import { ReasonSheet } from '../../../components/ReasonSheet/ReasonSheet'
import { useAction } from '../../../hooks/useAction'
import type { Held } from './index'

interface DeclineSheetProps {
  communityId: string
  held: Held
  onDone: () => void
  onClose: () => void
}

/** Why a text or picture stays with its author, who reads it. */
export function DeclineSheet({ communityId, held, onDone, onClose }: DeclineSheetProps) {
  const { run, busy, failure } = useAction('review.decline', { onDone })
  return (
    <ReasonSheet
      title='不放行'
      note={`只有 ${held.by.nickname} 会看到`}
      placeholder='比如:像是广告,换一个就好'
      action='不放行,告诉作者'
      busy={busy}
      failure={failure}
      onSend={(reason) => run({ communityId, heldId: held.heldId, reason })}
      onClose={onClose}
    />
  )
}
