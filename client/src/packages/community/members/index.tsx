import { useState } from 'react'
import type { Input } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { SearchField } from '../../../components/Field/SearchField'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Segmented } from '../../../components/Segmented/Segmented'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { useMe } from '../../../hooks/useMe'
import { oneLine } from '../../../words/oneLine'
import { type ListedMember, MemberList } from './MemberList'
import { MemberSheet } from './MemberSheet'

type Show = Input<'members.list'>['show']

const parts = [
  { value: 'active', text: '在群里' },
  { value: 'staff', text: '有角色' },
  { value: 'left', text: '已离开' },
  { value: 'removed', text: '已移出' },
] as const

/** The members of a community, for those who run it. */
export default function MembersPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='成员' lead='点一位成员,看看从哪里来、担任什么'>
      <Members communityId={communityId} />
    </Page>
  )
}

function Members({ communityId }: { communityId: string }) {
  const me = useMe(communityId)
  const [show, setShow] = useState<Show>('active')
  const [written, setWritten] = useState('')
  const [name, setName] = useState('')
  const [changes, setChanges] = useState(0)
  const [chosen, setChosen] = useState<ListedMember | null>(null)
  const { text, tell } = useToast()
  const input = { communityId, show, ...(name !== '' && { name }) }
  const members = useCloud('members.list', { ...input, after: null })
  const write = (words: string) => {
    setWritten(words)
    if (words === '') setName('')
  }
  const changed = (words: string) => {
    setChosen(null)
    tell(words)
    setChanges((before) => before + 1)
    members.again()
  }
  return (
    <>
      <Segmented label='哪些成员' parts={parts} value={show} onChange={setShow} />
      {show !== 'staff' && (
        <SearchField
          label='找人'
          placeholder='昵称的前几个字'
          value={written}
          maxLength={20}
          onChange={write}
          onSearch={() => setName(oneLine(written))}
        />
      )}
      <Loaded cloud={members}>
        {(first) => (
          <MemberList
            key={`${show} ${name} ${changes}`}
            input={input}
            first={first}
            onChoose={setChosen}
          />
        )}
      </Loaded>
      {chosen && me && (
        <MemberSheet
          communityId={communityId}
          me={me}
          member={chosen}
          onChanged={changed}
          onClose={() => setChosen(null)}
        />
      )}
      <Toast text={text} />
    </>
  )
}
