import type { Output } from '../../../../../contract'
import { type CommunityKind, mayStandBelow } from '../../../../../domain/communityKind'
import { Choice } from '../../../components/Choice/Choice'
import { useCloud } from '../../../hooks/useCloud'

interface ParentChoiceProps {
  /** What the community is for: it decides below which others it may stand. */
  kind: CommunityKind
  value: string | null
  onChange: (communityId: string | null) => void
}

const NONE = { value: '', text: '独立的社群' }

/** Below which of the communities that this person runs this one stands; who runs none sees nothing. */
export function ParentChoice({ kind, value, onChange }: ParentChoiceProps) {
  const mine = useCloud('community.mine', {})
  if (mine.status !== 'ready') return null
  const options = mine.data.communities
    .filter((one) => isParentFor(kind, one))
    .map(({ communityId, name }) => ({ value: communityId, text: name }))
  if (options.length === 0) return null
  return (
    <Choice
      label='放在哪个社群下面'
      options={[NONE, ...options]}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  )
}

type Mine = Output<'community.mine'>['communities'][number]

function isParentFor(kind: CommunityKind, { role, closed, kind: parent }: Mine): boolean {
  return !closed && (role === 'owner' || role === 'admin') && mayStandBelow(kind, parent)
}
