import { useState } from 'react'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Segmented } from '../../../components/Segmented/Segmented'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { Comments } from '../parts/Comments'
import { Outstanding } from './Outstanding'
import { PublishForm } from './PublishForm'

const parts = [
  { value: 'write', text: '新版本' },
  { value: 'outstanding', text: '谁还没看' },
  { value: 'comments', text: '意见' },
] as const
type Part = (typeof parts)[number]['value']

/** The rules of a community, for those who write them. */
export default function WriteRulesPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='群规管理' lead='每次发布是新的一版,旧版留着'>
      <RulesOf communityId={communityId} />
    </Page>
  )
}

function RulesOf({ communityId }: { communityId: string }) {
  const [part, setPart] = useState<Part>('write')
  const rules = useCloud('rules.read', { communityId })
  const { text, tell } = useToast()
  const published = (version: number) => {
    tell(`第 ${version} 版已发布`)
    rules.again()
  }
  return (
    <>
      <Segmented label='群规' parts={parts} value={part} onChange={setPart} />
      <Loaded cloud={rules}>
        {({ inForce, proposed }) => {
          const newest = proposed ?? inForce
          if (part === 'outstanding') return <Outstanding communityId={communityId} />
          if (part === 'write')
            return (
              <PublishForm
                key={newest?.version ?? 0}
                communityId={communityId}
                clauses={newest?.clauses ?? []}
                onPublished={published}
              />
            )
          if (newest === null) return <EmptyState icon='rules' title='还没有群规' />
          return <CommentsTo communityId={communityId} version={newest.version} />
        }}
      </Loaded>
      <Toast text={text} />
    </>
  )
}

function CommentsTo(of: { communityId: string; version: number }) {
  const said = useCloud('rules.comments', { ...of, before: null })
  return <Comments {...of} said={said} />
}
