import { useState } from 'react'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { RaffleRows } from '../../../components/RaffleRows/RaffleRows'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { useMe } from '../../../hooks/useMe'
import { openPage } from '../../../services/navigation'

/** Every raffle of a community, past ones with their proofs. */
export default function RafflesPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return <RafflesOf key={communityId} communityId={communityId} />
}

function RafflesOf({ communityId }: { communityId: string }) {
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined])
  const me = useMe(communityId)
  const isStaff = me?.role === 'owner' || me?.role === 'admin'
  return (
    <Page title='抽奖' lead='每一次都能在自己的手机上验证'>
      {isStaff && <Button onPress={() => openPage('raffleSetUp')}>发起抽奖</Button>}
      {pages.map((before, index) => (
        <RafflesPart
          key={before ?? ''}
          communityId={communityId}
          before={before}
          onMore={index === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
        />
      ))}
    </Page>
  )
}

interface PartProps {
  communityId: string
  before: string | undefined
  onMore: ((next: string) => void) | null
}

function RafflesPart({ communityId, before, onMore }: PartProps) {
  const asked = useCloud('raffle.list', { communityId, ...(before !== undefined && { before }) })
  return (
    <Card>
      <Loaded cloud={asked}>
        {({ raffles, next }) =>
          raffles.length === 0 ? (
            <EmptyState icon='gift' title='还没有抽奖' note='管理员发起后,会出现在这里' />
          ) : (
            <>
              <RaffleRows raffles={raffles} />
              {next !== null && onMore && (
                <Button kind='quiet' onPress={() => onMore(next)}>
                  更早的抽奖
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
