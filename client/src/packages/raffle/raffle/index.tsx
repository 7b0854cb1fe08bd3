import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { ShareButton } from '../../../components/ShareButton/ShareButton'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { useGroupCard } from '../../../hooks/useGroupCard'
import { pageAddress, queryIn } from '../../../services/pageAddress'
import { phoneNow } from '../../../services/phoneClock'
import { rememberCommitment } from '../../../services/rememberedCommitments'
import { raffleStateInWords, type ShownRaffle } from '../../../words/raffleWords'
import { ChanceCard } from '../parts/ChanceCard'
import { DrawCard } from '../parts/DrawCard'
import { EntryCard } from '../parts/EntryCard'
import { FingerprintCard } from '../parts/FingerprintCard'
import { PrizeClaim } from '../parts/PrizeClaim'
import { PrizesCard } from '../parts/PrizesCard'
import { RedrawNotes } from '../parts/RedrawNotes'
import { StaffCard } from '../parts/StaffCard'
import { WinnersCard } from '../parts/WinnersCard'
import '../parts/raffle.scss'

/** One raffle, from its prizes to its proof. */
export default function RafflePage() {
  const communityId = useCommunity()
  const said = queryIn('raffle', useRouter().params)
  if (communityId === null || said === null) return <AstrayPage />
  return <RaffleOf communityId={communityId} raffleId={said.raffle} />
}

function RaffleOf({ communityId, raffleId }: { communityId: string; raffleId: string }) {
  const asked = useCloud('raffle.view', { communityId, raffleId })
  const raffle = asked.status === 'ready' ? asked.data.raffle : null
  const [fresh, setFresh] = useState(false)
  const { text, tell } = useToast()
  const card = raffle ? cardTitle(raffle) : '抽奖'
  useGroupCard('raffle', card, pageAddress('raffle', { raffle: raffleId }, communityId))
  const commitment = raffle?.frozen?.commitment
  useEffect(() => {
    if (commitment !== undefined) rememberCommitment(raffleId, commitment)
  }, [raffleId, commitment])
  const drawn = () => {
    setFresh(true)
    asked.again()
  }
  return (
    <Page
      title={raffle?.title ?? '抽奖'}
      {...(raffle && { lead: `${raffleStateInWords(raffle)} · ${raffle.entered} 人参加` })}
    >
      <Loaded cloud={asked}>
        {(view) => (
          <>
            <RedrawNotes raffle={view.raffle} />
            {view.raffle.state === 'cancelled' && (
              <Notice kind='wait'>没有开奖:{view.raffle.cancelled}。花掉的积分会全部退回。</Notice>
            )}
            <WinnersCard raffle={view.raffle} fresh={fresh} />
            <PrizeClaim communityId={communityId} view={view} onDone={asked.again} />
            <DrawCard
              communityId={communityId}
              raffle={view.raffle}
              ahead={Date.parse(view.now) - phoneNow()}
              onDrawn={drawn}
              again={asked.again}
            />
            <FingerprintCard raffle={view.raffle} />
            {view.raffle.frozen && (
              <ShareButton title={card} tell={tell}>
                把指纹发到群里
              </ShareButton>
            )}
            <PrizesCard raffle={view.raffle} />
            <EntryCard communityId={communityId} view={view} onDone={asked.again} />
            {!view.raffle.frozen && (
              <ShareButton title={card} tell={tell}>
                发到群里
              </ShareButton>
            )}
            <ChanceCard raffle={view.raffle} />
            <StaffCard communityId={communityId} raffle={view.raffle} onDone={asked.again} />
          </>
        )}
      </Loaded>
      <Toast text={text} />
    </Page>
  )
}

/** The card carries the frozen list's fingerprint: whoever has the card can compare. */
function cardTitle({ title, frozen }: ShownRaffle): string {
  return frozen ? `抽奖:${title} · 名单指纹 ${frozen.fingerprint}` : `抽奖:${title}`
}
