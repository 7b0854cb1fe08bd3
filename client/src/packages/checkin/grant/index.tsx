import { useState } from 'react'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Card } from '../../../components/Card/Card'
import { SearchField } from '../../../components/Field/SearchField'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { GiveCard } from './GiveCard'

/** Where an admin gives somebody a make-up card. */
export default function GrantPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='送补签卡' lead='因为出差、断网这样的原因没能签到,可以送一张'>
      <People communityId={communityId} />
    </Page>
  )
}

function People({ communityId }: { communityId: string }) {
  const { text, tell } = useToast()
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<{ memberId: string; nickname: string } | null>(null)
  const people = useCloud('points.accounts', { communityId })
  return (
    <Card>
      <SearchField label='找成员' value={sought} onChange={setSought} />
      <Loaded cloud={people}>
        {({ accounts }) => (
          <List label='成员'>
            {accounts
              .filter(({ nickname }) => nickname.includes(sought.trim()))
              .map((person) => (
                <ListRow
                  key={person.memberId}
                  title={person.nickname}
                  onPress={() => setChosen(person)}
                />
              ))}
          </List>
        )}
      </Loaded>
      {chosen && (
        <GiveCard
          communityId={communityId}
          person={chosen}
          onClose={() => setChosen(null)}
          onDone={() => {
            tell(`${chosen.nickname} 收到一张补签卡`)
            setChosen(null)
          }}
        />
      )}
      <Toast text={text} />
    </Card>
  )
}
