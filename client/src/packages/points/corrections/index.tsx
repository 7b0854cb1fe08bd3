import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Segmented } from '../../../components/Segmented/Segmented'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { momentInWords } from '../../../words/moments'
import { CorrectSheet } from './CorrectSheet'

type Accounts = Output<'points.accounts'>
export type MemberAccount = Accounts['accounts'][number]

const parts = [
  { value: 'members', text: '成员' },
  { value: 'done', text: '更正记录' },
] as const

/** Corrects points by one more entry, and shows those that were made. */
export default function CorrectionsPage() {
  const communityId = useCommunity()
  const [part, setPart] = useState<(typeof parts)[number]['value']>('members')
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='积分更正' lead='更正是新的一笔,不改旧账;原因本人看得到'>
      <Segmented label='积分更正' parts={parts} value={part} onChange={setPart} />
      {part === 'members' ? (
        <Members communityId={communityId} />
      ) : (
        <Done communityId={communityId} />
      )}
    </Page>
  )
}

function Members({ communityId }: { communityId: string }) {
  const accounts = useCloud('points.accounts', { communityId })
  const { text, tell } = useToast()
  const [chosen, setChosen] = useState<MemberAccount | null>(null)
  return (
    <>
      <Loaded cloud={accounts}>
        {(data) => <AccountList communityId={communityId} first={data} onChoose={setChosen} />}
      </Loaded>
      {chosen && (
        <CorrectSheet
          communityId={communityId}
          account={chosen}
          onDone={({ balance, correction }) => {
            setChosen(null)
            tell(`已更正,${correction.nickname} 现在有 ${balance} 积分`)
            accounts.again()
          }}
          onClose={() => setChosen(null)}
        />
      )}
      <Toast text={text} />
    </>
  )
}

interface AccountListProps {
  communityId: string
  first: Accounts
  onChoose: (account: MemberAccount) => void
}

function AccountList({ communityId, first, onChoose }: AccountListProps) {
  const [more, setMore] = useState<readonly Accounts[]>([])
  const { run, busy } = useAction('points.accounts', {
    onDone: (page) => setMore((pages) => [...pages, page]),
  })
  const pages = [first, ...more]
  const accounts = pages.flatMap((page) => page.accounts)
  const last = accounts.at(-1)
  const after = last && { balance: last.balance, memberId: last.memberId }
  return (
    <Card>
      <List label='成员'>
        {accounts.map((account) => (
          <ListRow
            key={account.memberId}
            title={account.nickname}
            end={`${account.balance} 积分`}
            onPress={() => onChoose(account)}
          />
        ))}
      </List>
      {pages.at(-1)?.more === true && after && (
        <Button kind='quiet' busy={busy} onPress={() => run({ communityId, after })}>
          更多成员
        </Button>
      )}
    </Card>
  )
}

const states = { begun: '正在记账', booked: '', refused: '余额不够,没有记账' } as const

function Done({ communityId }: { communityId: string }) {
  const cloud = useCloud('points.corrections', { communityId })
  return (
    <Loaded cloud={cloud}>
      {({ corrections }) =>
        corrections.length === 0 ? (
          <EmptyState icon='edit' title='还没有更正过' />
        ) : (
          <Card>
            <List label='更正记录'>
              {corrections.map(({ at, by, memberId, nickname, points, reason, state }) => (
                <ListRow
                  key={`${memberId}${at}`}
                  title={`${nickname} ${points > 0 ? '+' : '−'}${Math.abs(points)}`}
                  note={`${reason} · ${by},${momentInWords(at)}`}
                  {...(state !== 'booked' && { end: states[state] })}
                />
              ))}
            </List>
          </Card>
        )
      }
    </Loaded>
  )
}
