import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { ProfileForm } from './ProfileForm'

/** What a person says of themselves in a community. */
export default function Profile() {
  const communityId = useCommunity()
  const profile = useCloud('community.profile', communityId === null ? null : { communityId })
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='我的资料' lead='只在这个社群里给同伴看'>
      <Loaded cloud={profile}>
        {(said) => <ProfileForm communityId={communityId} said={said} again={profile.again} />}
      </Loaded>
    </Page>
  )
}
