import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { List, ListRow } from '../../../components/List/List'
import { Page } from '../../../components/Page/Page'
import { openPage } from '../../../services/navigation'
import { Paragraphs } from '../Paragraphs'
import { after, before, kept } from './privacyWords'

/** What is kept of a person, where, how long, and who sees it. */
export default function PrivacyPage() {
  return (
    <Page title='隐私说明' lead='记了什么,谁看得到,怎么拿走'>
      <Paragraphs sections={before} />
      <Card title='为你保存的'>
        <List label='为你保存的'>
          {kept.map(({ title, words }) => (
            <ListRow key={title} title={title} note={words} />
          ))}
        </List>
      </Card>
      <Paragraphs sections={after} />
      <Button onPress={() => openPage('agreement')}>用户协议</Button>
    </Page>
  )
}
