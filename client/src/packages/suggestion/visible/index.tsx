import { Card } from '../../../components/Card/Card'
import { List, ListRow } from '../../../components/List/List'
import { Page } from '../../../components/Page/Page'
import { Box } from '../../../elements/Box'
import { PromiseNotice } from '../PromiseNotice'
import { sampleBallot, sampleRecord } from './sampleRecord'
import './index.scss'

const notProtected = [
  '写法和内容:只有你知道的事,会让人猜到你',
  '网络:腾讯和能看网关日志的人,可以对照 IP 与时间',
  '手机:打开你手机的人,看得到你写过什么',
  '假版本:被改过的小程序,可以不守这些规矩',
]

/** Who sees what of a suggestion: the record itself, and what this does not protect from. */
export default function Visible() {
  return (
    <Page title='管理员能看到什么' lead='内容、话题、第几周、状态和对话'>
      <PromiseNotice />
      <RecordCard title='一条建议,数据库里的整条记录' record={sampleRecord} />
      <RecordCard title='一张匿名选票,数据库里的整条记录' record={sampleBallot} />
      <Card title='没有别的'>
        <Box className='record__words'>
          没有你的账号,没有时间,也没有能算回你的数。匿名信封在你手机里做好,盲签后才拆封,签的人认不出它。
        </Box>
      </Card>
      <Card title='护不住的'>
        <List label='护不住的'>
          {notProtected.map((words) => (
            <ListRow key={words} title={words} />
          ))}
        </List>
      </Card>
    </Page>
  )
}

function RecordCard({ title, record }: { title: string; record: Record<string, unknown> }) {
  return (
    <Card title={title}>
      <List label={title}>
        {Object.entries(record).map(([name, value]) => (
          <ListRow key={name} title={name} note={<Box className='record'>{asText(value)}</Box>} />
        ))}
      </List>
    </Card>
  )
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
