import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Page } from '../../../components/Page/Page'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { BankList } from './BankList'
import { ImportCard } from './ImportCard'
import './index.scss'
import { WeeklyCard } from './WeeklyCard'

/** The question bank of the current community, for those who run it. */
export default function BankPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='题库' lead='导入一次,以后随时抽题'>
      <Bank communityId={communityId} />
    </Page>
  )
}

function Bank({ communityId }: { communityId: string }) {
  const cloud = useCloud('bank.list', { communityId })
  return (
    <>
      <ImportCard communityId={communityId} onImported={cloud.again} />
      <WeeklyCard communityId={communityId} />
      <BankList communityId={communityId} cloud={cloud} />
    </>
  )
}
