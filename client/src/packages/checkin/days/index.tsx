import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { DaysForm } from './DaysForm'

/** How the community tells its days; for those who run it. */
export default function DaysPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='日期与休息日' lead='改动从明天起生效,不会断掉任何人的连续签到'>
      <DaysOf communityId={communityId} />
    </Page>
  )
}

function DaysOf({ communityId }: { communityId: string }) {
  const { text, tell } = useToast()
  const days = useCloud('checkin.days', { communityId })
  return (
    <>
      <Loaded cloud={days}>
        {(settings) => (
          <DaysForm
            key={JSON.stringify(settings)}
            communityId={communityId}
            settings={settings}
            onSaved={() => {
              tell('已保存')
              days.again()
            }}
          />
        )}
      </Loaded>
      <Toast text={text} />
    </>
  )
}
