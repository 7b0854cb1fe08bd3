import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Card } from '../../../components/Card/Card'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Switch } from '../../../components/Switch/Switch'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { useMe } from '../../../hooks/useMe'
import { QuietCard } from './QuietCard'
import { quietInWords } from './quietInWords'

type Settings = Output<'notices.settings'>

/** When messages come, and whether any do. */
export default function NoticesPage() {
  const communityId = useCommunity()
  const settings = useCloud('notices.settings', communityId === null ? null : { communityId })
  const { text, tell } = useToast()
  if (communityId === null) return <AstrayPage />
  const changed = (words: string) => {
    tell(words)
    settings.again()
  }
  return (
    <Page title='提醒与免打扰' lead='你同意一次,才会收到一条'>
      <Loaded cloud={settings}>
        {(data) => <Cards communityId={communityId} settings={data} onChanged={changed} />}
      </Loaded>
      <Toast text={text} />
    </Page>
  )
}

interface CardsProps {
  communityId: string
  settings: Settings
  onChanged: (words: string) => void
}

function Cards({ communityId, settings, onChanged }: CardsProps) {
  const me = useMe(communityId)
  const { quiet, muted } = settings
  const mute = useAction('notices.mute', { onDone: () => onChanged('已改') })
  return (
    <>
      <Card title='免打扰'>
        <Switch
          label='不收这个社群的提醒'
          note='打开后,之前同意过的也不会再发'
          on={muted}
          onChange={(next) => mute.run({ communityId, muted: next })}
        />
        {mute.failure !== null && <Notice>{mute.failure}</Notice>}
      </Card>
      {me?.role === 'owner' ? (
        <QuietCard
          key={`${quiet.from} ${quiet.to}`}
          communityId={communityId}
          quiet={quiet}
          onChanged={onChanged}
        />
      ) : (
        <Card title='安静时段'>
          <Notice>{quietInWords(quiet)}</Notice>
        </Card>
      )}
    </>
  )
}
