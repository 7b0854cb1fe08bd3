import { useRouter } from '@tarojs/taro'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { queryIn } from '../../../services/pageAddress'
import { draftOf, newDraft } from './draft'
import { LaunchForm } from './LaunchForm'

/** Where staff launch a poll: from scratch, from a template, or from an earlier one. */
export default function LaunchPoll() {
  const communityId = useCommunity()
  const from = queryIn('launchPoll', useRouter().params)?.from ?? 'new'
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='发起投票'>
      {from === 'new' ? (
        <LaunchForm communityId={communityId} start={newDraft()} />
      ) : (
        <FromEarlier communityId={communityId} pollId={from} />
      )}
    </Page>
  )
}

function FromEarlier({ communityId, pollId }: { communityId: string; pollId: string }) {
  const poll = useCloud('poll.show', { communityId, pollId })
  return (
    <Loaded cloud={poll}>
      {(data) => <LaunchForm communityId={communityId} start={draftOf(data)} />}
    </Loaded>
  )
}
