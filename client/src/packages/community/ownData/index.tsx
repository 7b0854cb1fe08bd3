import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Page } from '../../../components/Page/Page'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useCommunity } from '../../../hooks/useCommunity'
import { ExportCard } from './ExportCard'
import './index.scss'
import { PartingCard } from './PartingCard'

/** What is stored of a person: to take along, to leave behind, to erase. */
export default function OwnData() {
  const communityId = useCommunity()
  const { text, tell } = useToast()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='我的数据' lead='这个社群为你保存的,都由你做主'>
      <ExportCard communityId={communityId} tell={tell} />
      <PartingCard
        key={`leave ${communityId}`}
        communityId={communityId}
        verb='community.leave'
        words={leaving}
      />
      <PartingCard
        key={`erase ${communityId}`}
        communityId={communityId}
        verb='community.erase'
        words={erasing}
      />
      <Toast text={text} />
    </Page>
  )
}

const leaving = {
  title: '离开社群',
  note: '不再签到,也不再出现在名单里。记录会留着,从卡片回来就接着用。',
  ask: '现在离开吗',
  action: '离开',
}

const erasing = {
  title: '注销',
  note: '抹掉你的昵称、头像和写过的话,积分和记录也不再是你的。不能恢复。',
  ask: '注销后不能恢复',
  action: '注销',
}
