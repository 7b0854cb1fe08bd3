import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Tag } from '../../../components/Tag/Tag'
import { TellMe } from '../../../components/TellMe/TellMe'
import { Box } from '../../../elements/Box'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { momentInWords } from '../../../words/moments'
import { HeldContent } from '../HeldContent'
import { kindInWords } from '../kindInWords'
import '../review.scss'

type Held = Output<'review.mine'>['held'][number]

const states = {
  waiting: { kind: 'info', text: '等管理员看' },
  released: { kind: 'done', text: '已放行' },
  declined: { kind: 'bad', text: '没有放行' },
  lapsed: { kind: 'plain', text: '已经改过' },
} as const

/** What the person wrote or showed and the content check did not pass, and what became of it. */
export default function OwnHeldPage() {
  const communityId = useCommunity()
  const mine = useCloud('review.mine', communityId === null ? null : { communityId })
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='被留下的内容' lead='没有通过内容检查的,管理员看过才会公开'>
      <Loaded cloud={mine}>
        {({ held }) =>
          held.length === 0 ? (
            <EmptyState
              icon='shield'
              title='没有留下的内容'
              note='你写的话、换的图片,大家都看得到'
            />
          ) : (
            held.map((one) => <OwnHeld key={one.heldId} communityId={communityId} held={one} />)
          )
        }
      </Loaded>
    </Page>
  )
}

function OwnHeld({ communityId, held }: { communityId: string; held: Held }) {
  const { heldId, kind, state, reason, at } = held
  const tag = states[state]
  return (
    <Card title={kindInWords[kind]} aside={<Tag kind={tag.kind}>{tag.text}</Tag>}>
      <HeldContent {...held} />
      <Box className='review__facts'>{momentInWords(at)}</Box>
      {reason !== null && <Notice>{reason}</Notice>}
      {state === 'waiting' && (
        <TellMe
          communityId={communityId}
          about={{ kind: 'text', id: heldId }}
          words={{ ask: '有结果告诉我', asked: '有结果会告诉你' }}
        />
      )}
    </Card>
  )
}
