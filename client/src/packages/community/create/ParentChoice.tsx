import { Choice } from '../../../components/Choice/Choice'
import { useCloud } from '../../../hooks/useCloud'

interface ParentChoiceProps {
  value: string | null
  onChange: (communityId: string | null) => void
}

const NONE = { value: '', text: '独立的社群' }

/** Below which of the communities that this person runs the new one stands; who runs none sees nothing. */
export function ParentChoice({ value, onChange }: ParentChoiceProps) {
  const mine = useCloud('community.mine', {})
  if (mine.status !== 'ready') return null
  const run = mine.data.communities.filter(
    ({ role, closed }) => !closed && (role === 'owner' || role === 'admin'),
  )
  if (run.length === 0) return null
  const options = run.map(({ communityId, name }) => ({ value: communityId, text: name }))
  return (
    <Choice
      label='放在哪个社群下面'
      options={[NONE, ...options]}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  )
}
