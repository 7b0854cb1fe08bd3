import { useRouter } from '@tarojs/taro'
import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Tag } from '../../../components/Tag/Tag'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { queryIn } from '../../../services/pageAddress'

type Claim = Output<'raffle.claims'>['claims'][number]

/** For admins: who won, what they said about it, and what has been handed out. */
export default function HandOutPage() {
  const communityId = useCommunity()
  const said = queryIn('rafflePrizes', useRouter().params)
  if (communityId === null || said === null) return <AstrayPage />
  return <HandOutOf about={{ communityId, raffleId: said.raffle }} />
}

function HandOutOf({ about }: { about: { communityId: string; raffleId: string } }) {
  const asked = useCloud('raffle.claims', about)
  const view = useCloud('raffle.view', about)
  const handOut = useAction('raffle.handOut', { onDone: asked.again })
  const prizes = view.status === 'ready' ? view.data.raffle.prizes : []
  return (
    <Page title='发放奖品' lead='留言只有管理员看得到,发放后自动删除'>
      <Loaded cloud={asked}>
        {({ claims }) => (
          <Card>
            <List label='中奖的人'>
              {claims.map((claim) => (
                <ListRow
                  key={claim.memberId}
                  title={`${claim.nickname} · ${prizes[claim.prize]?.name ?? ''}`}
                  note={claimInWords(claim)}
                  end={
                    claim.state === 'handedOut' ? (
                      <Tag kind='done'>已发放</Tag>
                    ) : (
                      <Button
                        kind='quiet'
                        label={`发放给${claim.nickname}`}
                        onPress={() => handOut.run({ ...about, memberId: claim.memberId })}
                      >
                        发放
                      </Button>
                    )
                  }
                />
              ))}
            </List>
            {handOut.failure !== null && <Notice kind='wait'>{handOut.failure}</Notice>}
          </Card>
        )}
      </Loaded>
    </Page>
  )
}

function claimInWords({ state, text }: Claim): string {
  switch (state) {
    case 'waiting':
      return '还没有留言'
    case 'claimed':
      return text ?? '留言已过期删除'
    case 'handedOut':
      return '留言已删除'
  }
}
