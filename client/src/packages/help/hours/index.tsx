import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { HoursForm } from './HoursForm'

/** When somebody answers: promised by those who do. */
export default function HelpHoursPage() {
  const communityId = useCommunity()
  const desk = useCloud('help.desk', communityId === null ? null : { communityId })
  const { text, tell } = useToast()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='值守时间' lead='写上什么时候有人回,大家就不用猜'>
      <Loaded cloud={desk}>
        {({ hours, note }) => (
          <HoursForm
            communityId={communityId}
            hours={hours}
            note={note}
            onSaved={() => tell('已保存,一分钟内生效')}
          />
        )}
      </Loaded>
      <Toast text={text} />
    </Page>
  )
}
