import { useRouter } from '@tarojs/taro'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Card } from '../../../components/Card/Card'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { ShareButton } from '../../../components/ShareButton/ShareButton'
import { Tag } from '../../../components/Tag/Tag'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { Box } from '../../../elements/Box'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { useGroupCard } from '../../../hooks/useGroupCard'
import { pageAddress, queryIn } from '../../../services/pageAddress'
import { topicInWords } from '../../../words/suggestionWords'
import './index.scss'

/** An adopted suggestion and what came of it: where its card leads. */
export default function VoicePage() {
  const communityId = useCommunity()
  const said = queryIn('voice', useRouter().params)
  if (communityId === null || said === null) return <AstrayPage />
  return <VoiceOf communityId={communityId} voiceId={said.voice} />
}

function VoiceOf({ communityId, voiceId }: { communityId: string; voiceId: string }) {
  const asked = useCloud('suggestion.voice', { communityId, voiceId })
  const { text, tell } = useToast()
  const title = asked.status === 'ready' ? `采纳了:${asked.data.text}` : '有一条建议被采纳了'
  useGroupCard('voice', title, pageAddress('voice', { voice: voiceId }, communityId))
  return (
    <Page title='你们的声音'>
      <Loaded cloud={asked} bones={['block']}>
        {(voice) => (
          <>
            <Card title='有人说' aside={<Tag>{topicInWords(voice.topic)}</Tag>}>
              <Box className='voice__words'>{voice.text}</Box>
            </Card>
            <Card title='后来'>
              <Notice kind='done'>{voice.outcome}</Notice>
            </Card>
            <ShareButton title={title} tell={tell}>
              告诉群里
            </ShareButton>
          </>
        )}
      </Loaded>
      <Toast text={text} />
    </Page>
  )
}
