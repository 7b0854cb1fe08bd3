import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { DeclineSheet } from './DeclineSheet'
import { HeldCard } from './HeldCard'

export type Held = Output<'review.queue'>['held'][number]

const outcomes = { released: '已放行', lapsed: '作者已经改过,不再公开' }

/** Texts and pictures that the content check did not pass: an admin looks and decides. */
export default function ReviewPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='待看的内容' lead='没有通过内容检查的,先由管理员看一眼'>
      <QueueOf communityId={communityId} />
    </Page>
  )
}

function QueueOf({ communityId }: { communityId: string }) {
  const queue = useCloud('review.queue', { communityId })
  const { text, tell } = useToast()
  const [declining, setDeclining] = useState<Held | null>(null)
  const release = useAction('review.release', {
    onDone: ({ state }) => {
      tell(outcomes[state])
      queue.again()
    },
    tell,
  })
  const declined = () => {
    setDeclining(null)
    tell('没有放行,原因会给作者看')
    queue.again()
  }
  return (
    <>
      <Loaded cloud={queue}>
        {({ held, more }) => (
          <>
            {held.length === 0 && (
              <EmptyState icon='shield' title='没有等着看的' note='有了会出现在这里' />
            )}
            {held.map((one) => (
              <HeldCard
                key={one.heldId}
                held={one}
                busy={release.busy}
                onRelease={() => release.run({ communityId, heldId: one.heldId })}
                onDecline={() => setDeclining(one)}
              />
            ))}
            {more && <Notice>后面还有,看完这些就会出现</Notice>}
          </>
        )}
      </Loaded>
      {declining && (
        <DeclineSheet
          communityId={communityId}
          held={declining}
          onDone={declined}
          onClose={() => setDeclining(null)}
        />
      )}
      <Toast text={text} />
    </>
  )
}
