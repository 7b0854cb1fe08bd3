import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextArea } from '../../../components/Field/TextArea'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Tag } from '../../../components/Tag/Tag'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { oneLine } from '../../../words/oneLine'
import type { SettingsCardProps } from './index'

type Allowed = Output<'community.allowed'>

const MOST_AT_ONCE = 200
const LONGEST = 32

/** The list of those who may join. */
export function AllowedCard({ communityId, onChanged }: SettingsCardProps) {
  const [written, setWritten] = useState('')
  const allowed = useCloud('community.allowed', { communityId, after: null })
  const changed = (words: string) => {
    onChanged(words)
    allowed.again()
  }
  const allow = useAction('community.allow', {
    onDone: ({ added }) => {
      setWritten('')
      changed(`新登记 ${added} 位`)
    },
  })
  const entries = [...new Set(written.split('\n').map(oneLine))].filter((entry) => entry !== '')
  const fit = entries.length <= MOST_AT_ONCE && entries.every((entry) => entry.length <= LONGEST)
  return (
    <Card title='名单'>
      <TextArea
        label='登记'
        note='一行一位:工号或名字'
        value={written}
        maxLength={6_600}
        error={fit ? null : `一次最多 ${MOST_AT_ONCE} 位,每位最多 ${LONGEST} 字`}
        onChange={setWritten}
      />
      {allow.failure !== null && <Notice>{allow.failure}</Notice>}
      <Button
        busy={allow.busy || entries.length === 0 || !fit}
        onPress={() => allow.run({ communityId, entries })}
      >
        加到名单
      </Button>
      <Loaded cloud={allowed} bones={['block']}>
        {(first) => (
          <Entries
            key={JSON.stringify(first.entries)}
            communityId={communityId}
            first={first}
            onChanged={changed}
          />
        )}
      </Loaded>
    </Card>
  )
}

interface EntriesProps {
  communityId: string
  first: Allowed
  onChanged: (words: string) => void
}

function Entries({ communityId, first, onChanged }: EntriesProps) {
  const [more, setMore] = useState<readonly Allowed[]>([])
  const next = useAction('community.allowed', {
    onDone: (page) => setMore((pages) => [...pages, page]),
  })
  const disallow = useAction('community.disallow', { onDone: () => onChanged('已从名单拿掉') })
  const pages = [first, ...more]
  const entries = pages.flatMap((page) => page.entries)
  const last = entries.at(-1)
  const after = last && { addedAt: last.addedAt, entry: last.entry }
  return (
    <>
      <List label='名单'>
        {entries.map(({ entry, used }) => (
          <ListRow
            key={entry}
            title={entry}
            end={
              used ? (
                <Tag kind='done'>已加入</Tag>
              ) : (
                <Button
                  kind='quiet'
                  label={`拿掉 ${entry}`}
                  busy={disallow.busy}
                  onPress={() => disallow.run({ communityId, entry })}
                >
                  拿掉
                </Button>
              )
            }
          />
        ))}
      </List>
      {disallow.failure !== null && <Notice>{disallow.failure}</Notice>}
      {pages.at(-1)?.more === true && after && (
        <Button kind='quiet' busy={next.busy} onPress={() => next.run({ communityId, after })}>
          更多
        </Button>
      )}
    </>
  )
}
