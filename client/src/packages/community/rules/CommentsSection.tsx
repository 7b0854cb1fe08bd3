import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextArea } from '../../../components/Field/TextArea'
import { Notice } from '../../../components/Notice/Notice'
import { useOnce } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { oneLine } from '../../../words/oneLine'
import { Comments } from '../parts/Comments'

interface CommentsSectionProps {
  communityId: string
  version: number
  tell: (words: string) => void
}

/** What members say to a version of the rules, and one's own word. */
export function CommentsSection({ communityId, version, tell }: CommentsSectionProps) {
  const [written, setWritten] = useState('')
  const said = useCloud('rules.comments', { communityId, version, before: null })
  const { run, busy, failure } = useOnce('rules.comment', {
    onDone: ({ held }) => {
      setWritten('')
      tell(held ? '内容检查没有通过,只有你自己能看到' : '意见收到了,大家都看得到')
      said.again()
    },
  })
  const text = oneLine(written)
  return (
    <>
      <Card title='你怎么看'>
        <TextArea
          label='我的意见'
          note='署名,同伴和管理员都看得到;想匿名就去「心声」'
          value={written}
          maxLength={200}
          onChange={setWritten}
        />
        {failure !== null && <Notice>{failure}</Notice>}
        <Button busy={busy || text === ''} onPress={() => run({ communityId, version, text })}>
          发表意见
        </Button>
      </Card>
      <Comments communityId={communityId} version={version} said={said} />
    </>
  )
}
