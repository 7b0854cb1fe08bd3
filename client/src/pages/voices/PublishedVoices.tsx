import { Card } from '../../components/Card/Card'
import { EmptyState } from '../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../components/List/List'
import { Loaded } from '../../components/Loaded/Loaded'
import { Tag } from '../../components/Tag/Tag'
import { useCloud } from '../../hooks/useCloud'
import { openPage } from '../../services/navigation'
import { topicInWords } from '../../words/suggestionWords'

/** 你们的声音: what was suggested, and what came of it. */
export function PublishedVoices({ communityId }: { communityId: string }) {
  const published = useCloud('suggestion.published', { communityId })
  return (
    <Card title='你们的声音'>
      <Loaded cloud={published}>
        {({ voices }) =>
          voices.length === 0 ? (
            <EmptyState icon='voices' title='还没有回响' note='被采纳的建议和结果,会写在这里' />
          ) : (
            <List label='你们的声音'>
              {voices.map(({ voiceId, topic, text, outcome }) => (
                <ListRow
                  key={voiceId}
                  title={text}
                  note={`结果:${outcome}`}
                  end={<Tag>{topicInWords(topic)}</Tag>}
                  onPress={() => openPage('voice', { voice: voiceId })}
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </Card>
  )
}
