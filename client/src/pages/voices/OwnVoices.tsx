import { useDidShow } from '@tarojs/taro'
import { useEffect, useReducer } from 'react'
import { Button } from '../../components/Button/Button'
import { Card } from '../../components/Card/Card'
import { List, ListRow } from '../../components/List/List'
import { Tag } from '../../components/Tag/Tag'
import { useMe } from '../../hooks/useMe'
import { openPage } from '../../services/navigation'
import { isWaiting, onWalletKept, walletOf } from '../../services/wallet'
import { topicInWords } from '../../words/suggestionWords'

/** What this person has written, which only this phone knows, and the way to write. */
export function OwnVoices({ communityId }: { communityId: string }) {
  const me = useMe(communityId)
  const [, refresh] = useReducer((times: number) => times + 1, 0)
  useDidShow(refresh)
  useEffect(() => onWalletKept(refresh), [])
  const { threads } = me ? walletOf(me.memberId) : { threads: [] }
  return (
    <Card title='我的心声'>
      <Button kind='main' onPress={() => openPage('writeSuggestion')}>
        匿名说一句
      </Button>
      <List label='我的心声'>
        {threads.map(({ threadId, topic, text, refused }) => (
          <ListRow
            key={threadId}
            title={text || '凭收据打开的建议'}
            {...(topic && { note: topicInWords(topic) })}
            end={
              refused ? (
                <Tag>没能送出</Tag>
              ) : (
                me && isWaiting(me.memberId, threadId) && <Tag>等待送出</Tag>
              )
            }
            onPress={() => openPage('suggestion', { thread: threadId })}
          />
        ))}
        <ListRow
          icon='ticket'
          title='用收据打开'
          note='在另一部手机上写的'
          onPress={() => openPage('receipt')}
        />
        <ListRow icon='eyeOff' title='管理员能看到什么' onPress={() => openPage('visible')} />
      </List>
    </Card>
  )
}
