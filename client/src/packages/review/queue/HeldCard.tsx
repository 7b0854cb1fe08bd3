import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Notice } from '../../../components/Notice/Notice'
import { Tag } from '../../../components/Tag/Tag'
import { Box } from '../../../elements/Box'
import { momentInWords } from '../../../words/moments'
import { HeldContent } from '../HeldContent'
import { kindInWords } from '../kindInWords'
import '../review.scss'
import type { Held } from './index'

interface HeldCardProps {
  held: Held
  busy: boolean
  onRelease: () => void
  onDecline: () => void
}

/** A held text or picture, whose it is, and what an admin can do with it. */
export function HeldCard({ held, busy, onRelease, onDecline }: HeldCardProps) {
  const { kind, by, own, at } = held
  return (
    <Card title={by.nickname} aside={<Tag>{kindInWords[kind]}</Tag>}>
      <HeldContent {...held} />
      <Box className='review__facts'>{momentInWords(at)}</Box>
      {own ? (
        <Notice>自己的,请另一位管理员来看</Notice>
      ) : (
        <Box className='review__actions'>
          <Button kind='quiet' busy={busy} onPress={onRelease}>
            放行
          </Button>
          <Button kind='quiet' onPress={onDecline}>
            不放行
          </Button>
        </Box>
      )}
    </Card>
  )
}
