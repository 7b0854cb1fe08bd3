import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import './index.scss'
import { PosterCard } from './PosterCard'
import { SourcesCard } from './SourcesCard'

/** Posters to hang up, and where people came from, for those who run the community. */
export default function PosterPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='海报与来源' lead='贴出去,扫一扫就能加入'>
      <PosterOf communityId={communityId} />
    </Page>
  )
}

function PosterOf({ communityId }: { communityId: string }) {
  const cloud = useCloud('community.settings', { communityId })
  const { text, tell } = useToast()
  const onChanged = (words: string) => {
    tell(words)
    cloud.again()
  }
  return (
    <>
      <Loaded cloud={cloud}>
        {(settings) => <PosterCard {...{ communityId, settings, onChanged, tell }} />}
      </Loaded>
      <SourcesCard communityId={communityId} />
      <Toast text={text} />
    </>
  )
}
