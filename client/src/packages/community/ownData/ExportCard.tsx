import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Notice } from '../../../components/Notice/Notice'
import { Box } from '../../../elements/Box'
import { useTask } from '../../../hooks/useTask'
import { call } from '../../../services/call'
import { saveFile } from '../../../services/saveFile'

interface ExportCardProps {
  communityId: string
  tell: (words: string) => void
}

const outcomes = {
  saved: '文件给你了',
  copied: '内容已复制',
  'given up': '没有存下来,可以再试一次',
}

/** Everything that is stored, as a file. */
export function ExportCard({ communityId, tell }: ExportCardProps) {
  const exporting = useTask(
    async () => {
      const { name, text } = await call('community.exportOwn', { communityId })
      return saveFile(name, text)
    },
    { onDone: (saved) => tell(outcomes[saved]) },
  )
  return (
    <Card title='带走我的数据'>
      <Box className='own-data__note'>签到、积分、写过的话,都在一个文件里。</Box>
      {exporting.failure !== null && <Notice>{exporting.failure}</Notice>}
      <Button busy={exporting.busy} onPress={exporting.run}>
        {exporting.busy ? '正在整理' : '导出'}
      </Button>
    </Card>
  )
}
